import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSpeech } from '../../language.ts';
import type { FactContext, FactForm, FactProps } from './drafts.ts';
import { FactFrame } from './FactFrame.tsx';

interface Choice {
  value: string;
  label: string;
}

const chosen = (draft: string) => (draft === '' ? undefined : draft);

/** One of what the notice has; the only one is chosen already where the fact has to be given. */
function choiceAmong(choicesOf: (context: FactContext) => readonly Choice[]): FactForm<string> {
  function Input({ draft, onChange, context, ...frame }: FactProps<string>) {
    const { t } = useSpeech();
    return (
      <FactFrame {...frame}>
        <SingleSelect
          value={draft === '' ? null : draft}
          placeholder={t('choose')}
          {...(frame.required ? {} : { onClear: () => onChange('') })}
          onChange={(value) => onChange(String(value))}
        >
          {choicesOf(context).map(({ value, label }) => (
            <SingleSelectOption key={value} value={value}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FactFrame>
    );
  }
  return { Input, start: () => '', fact: chosen };
}

/** 公示的一项. */
export const ITEM = choiceAmong(({ notice }) =>
  notice.items.map(({ id, label }) => ({ value: id, label }))
);

/** 被更正的公告. */
export const ERRATUM_OF = choiceAmong(({ notice }) =>
  notice.announcements.map((number) => ({ value: number, label: number }))
);
