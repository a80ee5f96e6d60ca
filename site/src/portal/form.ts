import { element } from '../registry/island/dom.ts';
import { Refused } from './server.ts';
import type { Word } from './words.ts';

export type Say = (word: Word) => string;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One labelled input. Its `name` is the field a refusal may blame. */
export function labelled(label: string, control: Control): HTMLElement {
  const id = `f-${control.name}`;
  control.id = id;
  return element(
    'p',
    { class: 'field' },
    element('label', { for: id }, label),
    control,
    element('span', { class: 'fault', 'data-fault': control.name, role: 'alert' })
  );
}

export function input(
  name: string,
  value: string,
  more: Record<string, string | boolean> = {}
): HTMLInputElement {
  const made = element('input', { name, type: 'text', ...more });
  made.value = value;
  return made;
}

export function area(name: string, value: string, rows = 4): HTMLTextAreaElement {
  const made = element('textarea', { name, rows: String(rows) });
  made.value = value;
  return made;
}

export function select(
  name: string,
  value: string,
  options: readonly [string, string][]
): HTMLSelectElement {
  const made = element(
    'select',
    { name },
    ...options.map(([of, label]) => element('option', { value: of }, label))
  );
  made.value = value;
  return made;
}

/** Shows a refusal where it belongs: beside the field it blames, else above the form. Nothing typed is lost. */
export function showRefusal(form: HTMLElement, error: unknown, say: Say): void {
  if (!(error instanceof Refused)) throw error;
  const sentence =
    error.status === 0 ? say('unreachable') : error.status === 401 ? say('expired') : error.message;
  const name = error.field?.split('.')[0] ?? '';
  const beside =
    name === '' ? null : form.querySelector<HTMLElement>(`[data-fault="${CSS.escape(name)}"]`);
  const place = beside ?? form.querySelector<HTMLElement>('[data-fault=""]');
  if (place === null) return;
  place.textContent = sentence;
  form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  place.scrollIntoView({ block: 'center' });
}

export function clearFaults(form: HTMLElement): void {
  for (const fault of form.querySelectorAll('.fault')) fault.textContent = '';
}

export const formFault = (): HTMLElement =>
  element('p', { class: 'fault', 'data-fault': '', role: 'alert' });

/** A form that sends by `send`, shows what is refused, and cannot be sent twice at once. */
export function formOf(
  say: Say,
  label: string,
  fields: HTMLElement[],
  send: (form: HTMLFormElement) => Promise<void>
): HTMLFormElement {
  const button = element('button', { class: 'button strong', type: 'submit' }, label);
  const form = element(
    'form',
    { class: 'stack', novalidate: true },
    formFault(),
    ...fields,
    element('p', {}, button)
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearFaults(form);
    button.disabled = true;
    send(form)
      .catch((error: unknown) => {
        showRefusal(form, error, say);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  return form;
}

export function valueOf(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
    ? control.value.trim()
    : '';
}
