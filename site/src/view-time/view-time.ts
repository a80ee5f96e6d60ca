import { daysFrom } from '../language/dates.ts';
import { periodOn } from '../notices/period.ts';
import { readersToday } from '../clock.ts';

/**
 * A static page goes stale; dates do not. What depends on the day is worked out again when the page is read:
 * 过期失效 from the last day of validity, 公示中 from the period. Without a script the page says of which day it speaks.
 */
const today = readersToday();

const all = (selector: string): NodeListOf<HTMLElement> => document.querySelectorAll(selector);

function showWhen(element: HTMLElement, what: string): void {
  for (const each of element.querySelectorAll<HTMLElement>('[data-when]'))
    each.hidden = each.dataset['when'] !== what;
}

for (const element of all('[data-valid-to]')) {
  const { validTo = '', expired } = element.dataset;
  if (today <= validTo) continue;
  element.dataset['standing'] = 'expired';
  if (expired !== undefined) element.textContent = expired;
  else showWhen(element, 'expired');
}

for (const element of all('[data-end-on]')) {
  const { onlineOn = '', endOn = '' } = element.dataset;
  const period = periodOn({ onlineOn, endOn }, today);
  element.dataset['period'] = period;
  showWhen(element, period);
  for (const days of element.querySelectorAll('[data-days-left]'))
    days.textContent = String(daysFrom(today, endOn));
}

/** Certificates in force: counts by last day of validity, `2026-12-18:78 …`. */
for (const element of all('[data-in-force]')) {
  const counts = (element.dataset['inForce'] ?? '').split(' ').map((each) => each.split(':'));
  const inForce = counts.filter(([validTo = '']) => today <= validTo);
  element.textContent = String(inForce.reduce((sum, [, count]) => sum + Number(count), 0));
}

for (const element of all('[data-today]')) element.textContent = today;
for (const element of all('[data-needs-script]')) element.hidden = false;
for (const button of all('[data-print]'))
  button.addEventListener('click', () => {
    print();
  });

/** The other language opens at the same place, with the same search. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]'))
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
