import { part } from '../../registry/island/dom.ts';

const pictureIn = (files: FileList | undefined): File | undefined =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/'));

/** Takes a picture that is chosen, photographed, dropped or pasted; what reads it is fetched only then. */
export function takePictures(onNumber: (number: string) => void): void {
  const root = document.querySelector<HTMLElement>('[data-picture]');
  if (root === null) return;
  const take = async (file: File): Promise<void> => {
    const { verifyPicture } = await import('./picture.ts');
    await verifyPicture(root, file, onNumber);
  };
  const input = part(root, 'input', 'picture');
  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) void take(chosen);
    input.value = '';
  });
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const dropped = pictureIn(event.dataTransfer?.files);
    if (dropped === undefined) return;
    event.preventDefault();
    void take(dropped);
  });
  addEventListener('paste', (event) => {
    const pasted = pictureIn(event.clipboardData?.files);
    if (pasted !== undefined) void take(pasted);
  });
}
