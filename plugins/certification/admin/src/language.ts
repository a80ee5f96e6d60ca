import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Label } from '@sxjp/config/scheme';
import { PLUGIN_ID } from './identity.ts';
import type { MessageKey } from './translations/index.ts';

export type Language = 'zh' | 'en';

export interface Speech {
  language: Language;
  /** A message of this plugin by its key. */
  t: (key: MessageKey, values?: Record<string, string | number>) => string;
  /** A label of the scheme in the reader's language. */
  say: (label: Label) => string;
  /** Several words as one enumeration. */
  list: (words: readonly string[]) => string;
}

/** The reader's language: that of the admin panel, Chinese or English. */
export function useSpeech(): Speech {
  const intl = useIntl();
  return useMemo(() => {
    const { locale } = intl;
    const language: Language = locale.startsWith('zh') ? 'zh' : 'en';
    return {
      language,
      t: (key, values) =>
        intl.formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
      say: (label) => label[language],
      list: (words) => words.join(language === 'zh' ? '、' : ', '),
    };
  }, [intl]);
}
