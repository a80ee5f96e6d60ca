import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { BAN_REASON_LABELS, REASON_CODES } from '@sxjp/config/scheme';
import type { CertificateReason } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactFrame } from './FactFrame.tsx';

/** 事由 of an act on a certificate, by code; of a revocation also the ban it will be proposed for. */
export function reasonOf(words: readonly CertificateReason[]): FactForm<string> {
  function ReasonInput({ draft, onChange, ...frame }: FactProps<string>) {
    const { t, say } = useSpeech();
    const said = (word: CertificateReason) => {
      const { code, ban, ...label } = REASON_CODES[word];
      const leads = ban === null ? '' : ` → ${say(BAN_REASON_LABELS[ban])}`;
      return `${code} ${say(label)}${leads}`;
    };
    return (
      <FactFrame {...frame}>
        <SingleSelect
          value={draft === '' ? null : draft}
          placeholder={t('choose')}
          onChange={(value) => onChange(String(value))}
        >
          {words.map((word) => (
            <SingleSelectOption key={word} value={word}>
              {said(word)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FactFrame>
    );
  }
  return {
    Input: ReasonInput,
    start: () => '',
    fact: (draft) => (draft === '' ? undefined : draft),
  };
}
