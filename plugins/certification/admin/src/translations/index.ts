import { PLUGIN_ID } from '../identity.ts';
import { CERTIFICATION } from './certification.ts';
import { FACTS } from './facts.ts';
import { IMPORT_WORDS } from './imports.ts';
import { PAGES } from './pages.ts';
import { PANEL } from './panel.ts';
import { PETITION } from './petition.ts';
import { RECORD_WORDS } from './records.ts';
import { PRINTING_WORDS } from './printing.ts';
import { PUBLICATION_WORDS } from './publication.ts';
import { SCORING } from './scoring.ts';

export const MESSAGES = {
  ...PANEL,
  ...FACTS,
  ...SCORING,
  ...PAGES,
  ...RECORD_WORDS,
  ...CERTIFICATION,
  ...PRINTING_WORDS,
  ...PETITION,
  ...PUBLICATION_WORDS,
  ...IMPORT_WORDS,
} as const;
export type MessageKey = keyof typeof MESSAGES;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(MESSAGES, key);

/** All messages of one language under the plugin’s prefix, as the host wants them. */
export function messagesIn(locale: string): Record<string, string> {
  const place = locale.startsWith('zh') ? 0 : 1;
  return Object.fromEntries(
    Object.entries(MESSAGES).map(([key, message]) => [`${PLUGIN_ID}.${key}`, message[place]])
  );
}
