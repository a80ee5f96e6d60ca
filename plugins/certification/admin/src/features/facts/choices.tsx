import { Checkbox, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';
import { stageLabelOf } from '../../components/index.ts';
import type { FactContext, FactForm, FactProps } from './drafts.ts';
import { FactFrame, FactGroup } from './FactFrame.tsx';

function TargetInput({ draft, onChange, context, ...frame }: FactProps<string>) {
  const { t, say } = useSpeech();
  return (
    <FactFrame {...frame}>
      <SingleSelect
        value={draft === '' ? null : draft}
        placeholder={t('choose')}
        onChange={(value) => onChange(String(value))}
      >
        {context.to.map((stage) => (
          <SingleSelectOption key={stage} value={stage}>
            {say(stageLabelOf(stage))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FactFrame>
  );
}

const chosen = (draft: string) => (draft === '' ? undefined : draft);

/** 去向：one of the stages this act may lead to. */
export const TARGET: FactForm<string> = { Input: TargetInput, start: () => '', fact: chosen };

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
