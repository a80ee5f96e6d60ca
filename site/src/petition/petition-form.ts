import { area, formOf, input, labelled, select, valueOf } from '../portal/form.ts';
import { Refused, newRequestId, textIn } from '../portal/server.ts';
import { wordsIn } from '../portal/words.ts';
import { element } from '../registry/island/dom.ts';
import type { Language } from '../language/language.ts';
import { petitionerFields, petitionerIn } from './petitioner.ts';
import { receipt } from './receipt.ts';
import { tellAnonymously } from './send.ts';
import { petitionWords } from './words.ts';
import type { SayPetition } from './words.ts';

/** What the page gives its form: plain data, read off the place it opens in. */
interface Given {
  most: number;
  megabytes: number;
  accepted: string;
  queryPath: string;
}

function evidence(say: SayPetition, { most, megabytes, accepted }: Given): HTMLElement {
  const files = element('input', {
    name: 'files',
    type: 'file',
    multiple: true,
    accept: accepted,
  });
  const hint = say('filesHint')
    .replace('{most}', String(most))
    .replace('{megabytes}', String(megabytes));
  return element(
    'div',
    { class: 'stack' },
    labelled(say('files'), files),
    element('p', { class: 'soft' }, hint)
  );
}

function filesIn(form: HTMLFormElement): File[] {
  const control = form.elements.namedItem('files');
  return control instanceof HTMLInputElement ? [...(control.files ?? [])] : [];
}

function written(say: SayPetition): HTMLElement[] {
  const text = area('statement', '', 8);
  text.maxLength = 10_000;
  return [labelled(say('statement'), text), element('p', { class: 'soft' }, say('statementHint'))];
}

/** The item chosen by the address, when its link was followed. */
function chosenItem({ items }: GivenNotice): string {
  const asked = new URLSearchParams(location.search).get('item') ?? '';
  return items.some(([key]) => key === asked) ? asked : '';
}

/** What the page of a 公示 gives besides. */
interface GivenNotice extends Given {
  notice: string;
  items: readonly (readonly [key: string, label: string])[];
}

/** What of the form is about the matter itself, and how it is sent. */
interface Matter {
  path: string;
  fields: HTMLElement[];
  read: (form: HTMLFormElement) => Record<string, unknown>;
}

function objection(say: SayPetition, given: GivenNotice): Matter {
  const options: (readonly [string, string])[] = [['', say('choose')], ...given.items];
  const item = select(
    'item',
    chosenItem(given),
    options.map(([key, label]) => [key, label])
  );
  return {
    path: 'objections',
    fields: [labelled(say('item'), item)],
    read: (form) => ({ notice: given.notice, item: valueOf(form, 'item') }),
  };
}

function misuse(say: SayPetition): Matter {
  const names = ['accused', 'certificateNumber', 'place'] as const;
  return {
    path: 'misuse-reports',
    fields: names.map((name) => labelled(say(name), input(name, '', { maxlength: '200' }))),
    read: (form) => Object.fromEntries(names.map((name) => [name, valueOf(form, name)])),
  };
}

/**
 * Opens the form of a matter. Nothing typed is lost on a refusal; a request whose answer did not come is sent again under the same id and
 * done once.
 */
function open(place: HTMLElement, language: Language, given: Given, matter: Matter): void {
  const say = petitionWords(language);
  let requestId = newRequestId();
  const form = formOf(
    wordsIn(language),
    say('send'),
    [...matter.fields, ...written(say), evidence(say, given), petitionerFields(say)],
    async (sent) => {
      const statement = sent.elements.namedItem('statement');
      const body = {
        requestId,
        ...matter.read(sent),
        petitioner: petitionerIn(sent),
        statement: statement instanceof HTMLTextAreaElement ? statement.value : '',
      };
      try {
        const answer = await tellAnonymously(language, matter.path, body, filesIn(sent));
        const shown = receipt(
          say,
          textIn(answer, 'number'),
          textIn(answer, 'code'),
          given.queryPath
        );
        place.replaceChildren(shown);
        shown.querySelector('h2')?.focus();
        shown.scrollIntoView();
      } catch (error) {
        if (error instanceof Refused && error.status >= 400 && error.status < 500)
          requestId = newRequestId();
        throw error;
      }
    }
  );
  place.replaceChildren(form);
}

const givenIn = (place: HTMLElement): unknown => JSON.parse(place.dataset['given'] ?? '');

/** 网上提出异议. */
export function openPetition(place: HTMLElement, language: Language): void {
  const given = givenIn(place) as GivenNotice;
  open(place, language, given, objection(petitionWords(language), given));
}

/** 网上举报冒用. */
export function openMisuse(place: HTMLElement, language: Language): void {
  open(place, language, givenIn(place) as Given, misuse(petitionWords(language)));
}
