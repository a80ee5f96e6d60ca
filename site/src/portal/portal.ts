import { element } from '../registry/island/dom.ts';
import type { Language } from '../language/language.ts';
import { Refused, ask, isSignedIn, signOut } from './server.ts';
import { oneCase } from './views/case.ts';
import { enter } from './views/enter.ts';
import { mine } from './views/mine.ts';
import type { Given, Stage, Where } from './views/view.ts';
import { wordsIn } from './words.ts';

function draw(stage: Stage, where: Where): Promise<HTMLElement> {
  switch (where.view) {
    case 'enter':
      return enter(stage);
    case 'mine':
      return mine(stage);
    case 'case':
      return oneCase(stage, where.id);
  }
}

/** 网上申报: one place on the page, one view in it at a time. */
export function openPortal(place: HTMLElement, language: Language): void {
  const say = wordsIn(language);
  let shown: Where | null = null;
  const show = async (where: Where): Promise<void> => {
    const isAnother = shown !== null && shown.view !== where.view;
    shown = where;
    place.setAttribute('aria-busy', 'true');
    try {
      place.replaceChildren(await draw(stage, where));
      if (isAnother) place.scrollIntoView();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 401 || error.status === 403) {
        signOut();
        place.replaceChildren(
          element('p', { class: 'fault', role: 'alert' }, say('expired')),
          await enter(stage)
        );
      } else
        place.replaceChildren(
          element(
            'p',
            { class: 'fault', role: 'alert' },
            error.message === '' ? say('unreachable') : error.message
          )
        );
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  const stage: Stage = {
    language,
    say,
    given: JSON.parse(place.dataset['given'] ?? '') as Given,
    ask: (method, path, body) => ask(language, method, path, body),
    go: (where) => {
      void show(where);
    },
  };
  stage.go(isSignedIn() ? { view: 'mine' } : { view: 'enter' });
}
