/** Longest sides a picture is looked at in, one after another: a large code is found small, a small one large. */
const SIDES = [1000, 1800, 500];

function pixelsOf(picture: ImageBitmap, longest: number): ImageData | null {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function decoded(worker: Worker, pixels: ImageData): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
    worker.onerror = () => reject(new Error('The decoder could not be started.'));
    worker.postMessage(pixels, [pixels.data.buffer]);
  });
}

export type QrReading = { kind: 'read'; content: string } | { kind: 'no-picture' | 'no-code' };

/** Reads the QR code of a picture on the reader's own device. */
export async function readQr(file: Blob): Promise<QrReading> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return { kind: 'no-picture' };
  }
  const worker = new Worker(new URL('./decoding.ts', import.meta.url), { type: 'module' });
  try {
    for (const side of SIDES) {
      const pixels = pixelsOf(picture, side);
      const content = pixels === null ? null : await decoded(worker, pixels);
      if (content !== null && content !== '') return { kind: 'read', content };
    }
    return { kind: 'no-code' };
  } finally {
    worker.terminate();
    picture.close();
  }
}
