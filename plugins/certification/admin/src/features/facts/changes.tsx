import { Field, Textarea } from '@strapi/design-system';
import { CHANGEABLES } from '../../../../domain/certificate-content.ts';
import type { Changeable } from '../../../../domain/certificate-content.ts';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactGroup, LineFault } from './FactFrame.tsx';

/** 变更内容 while it is typed: what is left empty stays as it is. */
export type ChangesDraft = { readonly [Name in Changeable]?: string };

/** Lists are typed a line each; of a standard the number comes first, its title after a space. */
const LISTS: ReadonlySet<Changeable> = new Set(['models', 'standards']);

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** “T/SXJP 012-2026 老陈醋” → its number and title; the number is all up to the year. */
function standardOf(line: string) {
  const [, number = line, title = ''] = /^(.*?-\d{4})\s*(.*)$/u.exec(line) ?? [];
  return { number: number.trim(), title: title === '' ? null : title };
}

function factOf(name: Changeable, typed: string): unknown {
  if (name === 'models') return linesOf(typed);
  return name === 'standards' ? linesOf(typed).map(standardOf) : typed.trim();
}

function ChangesInput(props: FactProps<ChangesDraft>) {
  const { draft, onChange, problems } = props;
  const { t } = useSpeech();
  return (
    <FactGroup {...props} hint={t('change.hint')}>
      {CHANGEABLES.map((name) => {
        const shown = {
          value: draft[name] ?? '',
          onChange: (event: { target: { value: string } }) =>
            onChange({ ...draft, [name]: event.target.value }),
        };
        return (
          <Field.Root
            key={name}
            name={name}
            {...(LISTS.has(name) ? { hint: t('change.one_a_line') } : {})}
          >
            <Field.Label>{t(`change.${name}`)}</Field.Label>
            {LISTS.has(name) ? <Textarea {...shown} /> : <Field.Input {...shown} />}
            <Field.Hint />
            <LineFault>{problems[name]}</LineFault>
          </Field.Root>
        );
      })}
    </FactGroup>
  );
}

/** 变更内容. */
export const CHANGES: FactForm<ChangesDraft> = {
  Input: ChangesInput,
  start: () => ({}),
  fact: (draft) => {
    const changed = CHANGEABLES.flatMap((name) => {
      const typed = draft[name] ?? '';
      return typed.trim() === '' ? [] : [[name, factOf(name, typed)] as const];
    });
    return changed.length === 0 ? undefined : Object.fromEntries(changed);
  },
};
