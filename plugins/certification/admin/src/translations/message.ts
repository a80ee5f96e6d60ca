/** A message in both languages; one without the other does not compile. */
export type Message = readonly [zh: string, en: string];
