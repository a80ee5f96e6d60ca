/** One reason: its HTTP status, and the sentence in both languages with its blanks in braces. */
export interface RefusalSentence {
  http: 403 | 404 | 409 | 422 | 429;
  zh: string;
  en: string;
}
