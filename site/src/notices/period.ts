/** Where a 公示 stands on a day. It is open from the day it goes on line until 24:00 of its last day. */
export type Period = 'upcoming' | 'open' | 'ended';

export function periodOn(
  { onlineOn, endOn }: { onlineOn: string; endOn: string },
  today: string
): Period {
  if (today < onlineOn) return 'upcoming';
  return today > endOn ? 'ended' : 'open';
}
