import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useSpeech } from '../../language.ts';
import type { Speech } from '../../language.ts';
import type { MessageKey } from '../../translations/index.ts';
import type { FactForm, FactProps } from './drafts.ts';
import { FactFrame } from './FactFrame.tsx';

const typed = (draft: string) => (draft.trim() === '' ? undefined : draft.trim());

function LineInput({ draft, onChange, ...frame }: FactProps<string>) {
  return (
    <FactFrame {...frame}>
      <Field.Input value={draft} onChange={(event) => onChange(event.target.value)} />
    </FactFrame>
  );
}

function ProseInput({ draft, onChange, ...frame }: FactProps<string>) {
  return (
    <FactFrame {...frame}>
      <Textarea value={draft} onChange={(event) => onChange(event.target.value)} />
    </FactFrame>
  );
}

/** The browser's own date input: its value is a civil date with no time zone to go wrong. */
function DateInput({ draft, onChange, ...frame }: FactProps<string>) {
  return (
    <FactFrame {...frame}>
      <Field.Input type="date" value={draft} onChange={(event) => onChange(event.target.value)} />
    </FactFrame>
  );
}

function CountInput({ draft, onChange, ...frame }: FactProps<string>) {
  return (
    <FactFrame {...frame}>
      <Field.Input
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        value={draft}
        onChange={(event) => onChange(event.target.value)}
      />
    </FactFrame>
  );
}

const empty = () => '';

/** 一行文字. */
export const LINE: FactForm<string> = { Input: LineInput, start: empty, fact: typed };

/** 一段文字. */
export const PROSE: FactForm<string> = { Input: ProseInput, start: empty, fact: typed };

/** 整数：what is not one is handed on as it is, for the vocabulary to refuse. */
export const COUNT: FactForm<string> = {
  Input: CountInput,
  start: empty,
  fact: (draft) => (draft.trim() === '' ? undefined : Number(draft)),
};

/** 日期. */
export const DATE: FactForm<string> = { Input: DateInput, start: empty, fact: typed };

/** One of a few words, each said by the reader's language. */
export function wordOf<const Words extends readonly string[]>(
  words: Words,
  sayWord: (word: Words[number], speech: Speech) => string
): FactForm<string> {
  function ChoiceInput({ draft, onChange, ...frame }: FactProps<string>) {
    const speech = useSpeech();
    return (
      <FactFrame {...frame}>
        <SingleSelect
          value={draft === '' ? null : draft}
          placeholder={speech.t('choose')}
          onChange={(value) => onChange(String(value))}
        >
          {words.map((word: Words[number]) => (
            <SingleSelectOption key={word} value={word}>
              {sayWord(word, speech)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FactFrame>
    );
  }
  return { Input: ChoiceInput, start: empty, fact: typed };
}

/** The same, each word a message of this plugin. */
export const choiceOf = <const Words extends readonly string[]>(
  words: Words,
  keyOf: (word: Words[number]) => MessageKey
): FactForm<string> => wordOf(words, (word, { t }) => t(keyOf(word)));
