/** The reader's today in Asia/Shanghai, whatever the reader's own zone: a page that is old must not say 有效. */
export function readersToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
