const PATTERNS: readonly RegExp[] = [
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
];

/** Mobile numbers, identity numbers and e-mail addresses in a text meant for the public 〔个人信息保护法 第二十五条〕. */
export function findPersonalData(text: string): string[] {
  return PATTERNS.flatMap((pattern) => text.match(pattern) ?? []);
}
