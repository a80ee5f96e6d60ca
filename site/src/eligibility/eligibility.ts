import type { Eligibility, Sector } from '@sxjp/config/scheme';
import { selfCheck } from '@sxjp/plugin-certification/domain';
import type { Light, SelfCheck } from '@sxjp/plugin-certification/domain';

/** 自查在本机完成：nothing that is typed here leaves the page. */
const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

const WORDS: Record<Light, { mark: string; zh: string; en: string }> = {
  green: { mark: '✓', zh: '符合', en: 'Met' },
  amber: { mark: '!', zh: '需确认', en: 'To be confirmed' },
  red: { mark: '✕', zh: '不符合', en: 'Not met' },
};
const VERDICTS: Record<Light, { zh: string; en: string }> = {
  green: {
    zh: '自查通过，可以申报。是否受理，以资格预审为准。',
    en: 'Every condition is met; you may apply. The pre-review decides.',
  },
  amber: {
    zh: '可以申报，但有需要确认的条件，请在申报时说明情况。',
    en: 'You may apply, but some conditions need explaining in the application.',
  },
  red: {
    zh: '有条件没有达到，现在申报很可能不予受理。请看下面标“不符合”的各条。',
    en: 'Some conditions are not met; an application would probably be rejected now. See the lines below.',
  },
};

/** Money is empty until it is typed: that is not a failure yet. */
function answersIn(form: HTMLFormElement, { thresholds }: Eligibility): SelfCheck | null {
  const data = new FormData(form);
  const amount = (name: string) => {
    const typed = data.get(name);
    return typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : null;
  };
  const sector = (Object.keys(thresholds) as Sector[]).find((each) => each === data.get('sector'));
  const [organizationAverage, offeringAverage] = [amount('organization'), amount('offering')];
  if (sector === undefined || organizationAverage === null || offeringAverage === null) return null;
  return {
    sector,
    heritage: data.get('heritage') === 'yes',
    organizationAverage,
    offeringAverage,
    met: data.getAll('met').filter((each) => typeof each === 'string'),
  };
}

function lineOf(light: Light, text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['light'] = light;
  const mark = document.createElement('strong');
  mark.textContent = `${WORDS[light].mark} ${WORDS[light][language]}`;
  item.append(mark, document.createElement('br'), text);
  return item;
}

function show(form: HTMLFormElement, result: HTMLElement): void {
  const eligibility = JSON.parse(form.dataset['eligibility'] ?? '') as Eligibility;
  const answers = answersIn(form, eligibility);
  if (answers === null) return;
  const { light, lines } = selfCheck(eligibility, answers);
  const verdict = result.querySelector<HTMLElement>('[data-part="verdict"]');
  const list = result.querySelector('[data-part="lines"]');
  if (verdict === null || list === null) return;
  verdict.textContent = VERDICTS[light][language];
  verdict.dataset['light'] = light;
  list.replaceChildren(...lines.map(({ light: each, say }) => lineOf(each, say[language])));
  result.hidden = false;
  verdict.focus();
}

const form = document.querySelector<HTMLFormElement>('[data-eligibility]');
const result = document.querySelector<HTMLElement>('[data-eligibility-result]');
if (form !== null && result !== null) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(form, result);
  });
  form.addEventListener('input', () => {
    result.hidden = true;
  });
}
