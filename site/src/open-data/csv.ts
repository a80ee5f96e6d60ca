/** A cell a spreadsheet would take for a formula is one no longer. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => quoted(inert(cell))).join(',');

/** RFC 4180, UTF-8 with its mark: spreadsheets open it as it is. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map(lineOf).join('\r\n')}\r\n`;
