import type { Label } from '@sxjp/config/scheme';

/** A message in both languages; one without the other does not compile. */
export type Message = readonly [zh: string, en: string];

/** What the scheme calls something is said with the scheme's words. */
export const messageOf = ({ zh, en }: Label): Message => [zh, en];
