/** Points as people write them: 7.5, and 8 rather than 8.0. */
export const sayPoints = (halves: number) => String(halves / 2);

/** Points as typed: a full-width digit or the full stop of a Chinese keyboard counts as well. */
export const pointsOf = (text: string): number =>
  Number(text.normalize('NFKC').replace('。', '.').trim());
