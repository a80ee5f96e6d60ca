import type { RubricArea } from '@sxjp/config/scheme';

/** Points of an area’s items. */
export const pointsIn = ({ items }: Pick<RubricArea, 'items'>): number =>
  items.reduce((sum, { maxHalves }) => sum + maxHalves, 0) / 2;

export const weightOfAll = (areas: readonly RubricArea[]): number =>
  areas.reduce((sum, { weight }) => sum + weight, 0);

/** A code nobody has, for an item that is added. */
export function newCode(areas: readonly RubricArea[], area: string): string {
  const known = new Set(areas.flatMap(({ items }) => items.map(({ item }) => item)));
  let place = 1;
  while (known.has(`${area}_added_${place}`)) place += 1;
  return `${area}_added_${place}`;
}
