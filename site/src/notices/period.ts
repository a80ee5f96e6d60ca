/** Where a 公示 stands on a day. It is open from the day it goes on line until 24:00 of its last day. */
export type Period = 'upcoming' | 'open' | 'ended';

/** Whether objections to it are taken from the site: its form is built only then, and says itself when it is over. */
export const takesObjections = (
  notice: { onlineOn: string; endOn: string },
  today: string
): boolean => periodOn(notice, today) !== 'ended';

export function periodOn(
  { onlineOn, endOn }: { onlineOn: string; endOn: string },
  today: string
): Period {
  if (today < onlineOn) return 'upcoming';
  return today > endOn ? 'ended' : 'open';
}
