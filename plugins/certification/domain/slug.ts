/** 〔2026〕3号 → 2026-3: the path segment of a numbered document. */
export function slugOf(number: string): string {
  const found = /〔(\d{4})〕(\d+)号/.exec(number);
  if (found === null) throw new Error(`“${number}” is not a document number 〔year〕n号.`);
  return `${found[1] ?? ''}-${found[2] ?? ''}`;
}
