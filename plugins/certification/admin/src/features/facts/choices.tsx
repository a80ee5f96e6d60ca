import { Checkbox, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';
import type { Speech } from '../../language.ts';
import { stageLabelOf } from '../../components/index.ts';
import type { FactContext, FactForm, FactProps } from './drafts.ts';
import { FactFrame, FactGroup } from './FactFrame.tsx';

interface Choice {
  value: string;
  label: string;
}

const chosen = (draft: string) => (draft === '' ? undefined : draft);

/** One of what the record offers; a fact that need not be given can be taken back. */
function choiceAmong(
  choicesOf: (context: FactContext, speech: Speech) => readonly Choice[]
): FactForm<string> {
  function Input({ draft, onChange, context, ...frame }: FactProps<string>) {
    const speech = useSpeech();
    return (
      <FactFrame {...frame}>
        <SingleSelect
          value={draft === '' ? null : draft}
          placeholder={speech.t('choose')}
          {...(frame.required ? {} : { onClear: () => onChange('') })}
          onChange={(value) => onChange(String(value))}
        >
          {choicesOf(context, speech).map(({ value, label }) => (
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

/** 去向：one of the stages this act may lead to. */
export const TARGET = choiceAmong(({ to }, { say }) =>
  to.map((stage) => ({ value: stage, label: say(stageLabelOf(stage)) }))
);

/** 公示的一项. */
export const ITEM = choiceAmong(({ notice }) =>
  notice.items.map(({ id, label }) => ({ value: id, label }))
);

/** 被更正的公告. */
export const ERRATUM_OF = choiceAmong(({ notice }) =>
  notice.announcements.map((number) => ({ value: number, label: number }))
);

const received = ({ objections }: FactContext) =>
  objections.filter(({ state }) => state === 'received');

function ObjectionInput({ draft, onChange, context, ...frame }: FactProps<string>) {
  const { t, language } = useSpeech();
  const open = received(context);
  return (
    <FactFrame
      {...frame}
      hint={open.length === 0 ? t('objection.none_received') : t('objection.hint')}
    >
      <SingleSelect
        value={draft === '' ? null : draft}
        placeholder={t('choose')}
        onChange={(value) => onChange(String(value))}
      >
        {open.map(({ id, receivedAt, statement }) => (
          <SingleSelectOption key={id} value={id}>
            {`${receivedAt === null ? '—' : sayInstant(receivedAt, language)} · ${statement}`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FactFrame>
  );
}

/** 所受理的异议. */
export const OBJECTION: FactForm<string> = {
  Input: ObjectionInput,
  start: (context) => {
    const [only, ...others] = received(context);
    return only !== undefined && others.length === 0 ? only.id : '';
  },
  fact: chosen,
};

function PersonalDataInput(props: FactProps<boolean>) {
  const { draft, onChange } = props;
  const { t } = useSpeech();
  return (
    <FactGroup {...props} hint={t('personal_data.hint')}>
      <Checkbox checked={draft} onCheckedChange={(checked) => onChange(checked === true)}>
        {t('personal_data.checked')}
      </Checkbox>
    </FactGroup>
  );
}

/** 个人信息核对：a person has looked, not only the pattern search. */
export const PERSONAL_DATA: FactForm<boolean> = {
  Input: PersonalDataInput,
  start: () => false,
  fact: (draft) => (draft ? true : undefined),
};
