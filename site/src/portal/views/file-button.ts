import { element } from '../../registry/island/dom.ts';
import { showRefusal } from '../form.ts';
import { fetchFile, textIn } from '../server.ts';
import type { Stage } from './view.ts';

const KEPT_MS = 60_000;

/** Hands the reader what lies at `path` under `name`; a refusal is shown in `box`. */
export function downloadButton(
  { say }: Stage,
  name: string,
  path: string,
  box: HTMLElement
): HTMLElement {
  const show = element('button', { class: 'button', type: 'button' }, name);
  show.addEventListener('click', () => {
    fetchFile(path)
      .then((content) => {
        const address = URL.createObjectURL(content);
        element('a', { href: address, download: name }).click();
        setTimeout(() => {
          URL.revokeObjectURL(address);
        }, KEPT_MS);
      })
      .catch((error: unknown) => {
        showRefusal(box, error, say);
      });
  });
  return show;
}

/** A filed document of a case. */
export const fileButton = (
  stage: Stage,
  caseAt: string,
  file: unknown,
  box: HTMLElement
): HTMLElement =>
  downloadButton(stage, textIn(file, 'name'), `${caseAt}/files/${textIn(file, 'sha256')}`, box);
