import { useId } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useSpeech } from '../../language.ts';
import { isMessageKey } from '../../translations/index.ts';
import { Files } from './Files.tsx';
import { blankContent, contentsIn } from './fields.ts';
import type { Content, PartField } from './fields.ts';

export interface PartContext {
  caseId: string;
  indicators: readonly string[];
  /** What is wrong with it, by the way to the field. */
  problems: Readonly<Record<string, string>>;
  disabled: boolean;
}

interface FieldInputProps {
  field: PartField;
  /** The way to the field: “tests.0.results.1.result”. */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  context: PartContext;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function useLabel() {
  const { t } = useSpeech();
  return (name: string) => {
    const key = name === 'title' ? 'work.title_of' : `work.${name}`;
    return isMessageKey(key) ? t(key) : name;
  };
}

function TextField({ field, path, value, onChange, context }: FieldInputProps) {
  const label = useLabel();
  const listId = useId();
  const common = {
    value: textIn(value),
    disabled: context.disabled,
    onChange: (event: { target: { value: string } }) =>
      onChange(field.name === 'validTo' && event.target.value === '' ? null : event.target.value),
  };
  return (
    <Field.Root id={path} error={context.problems[path] ?? false} width="100%">
      <Field.Label>{label(field.name)}</Field.Label>
      {field.as === 'prose' ? (
        <Textarea {...common} />
      ) : field.as === 'indicator' ? (
        <>
          <Field.Input {...common} list={listId} />
          <datalist id={listId}>
            {context.indicators.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      ) : (
        <Field.Input {...common} {...(field.as === 'date' ? { type: 'date' } : {})} />
      )}
      <Field.Error />
    </Field.Root>
  );
}

function ChoiceField({ field, path, value, onChange, context }: FieldInputProps) {
  const { t } = useSpeech();
  const label = useLabel();
  return (
    <Field.Root id={path} error={context.problems[path] ?? false} width="100%">
      <Field.Label>{label(field.name)}</Field.Label>
      <SingleSelect
        value={textIn(value) === '' ? null : textIn(value)}
        placeholder={t('choose')}
        disabled={context.disabled}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {(field.as === 'choice' ? field.of : []).map((word) => (
          <SingleSelectOption key={word} value={word}>
            {label(`${field.name}.${word}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}

function LinesField({ field, path, value, onChange, context }: FieldInputProps) {
  const { t } = useSpeech();
  const label = useLabel();
  if (field.as !== 'lines') return null;
  const lines = contentsIn(value);
  const change = (index: number, changed: Content) =>
    onChange(lines.map((each, at) => (at === index ? changed : each)));
  const left = context.indicators.filter(
    (indicator) => !lines.some((each) => each['indicator'] === indicator)
  );
  return (
    <Box tag="fieldset" style={{ border: 0, margin: 0, padding: 0, minWidth: 0, width: '100%' }}>
      <Field.Root error={context.problems[path] ?? false}>
        <Field.Label>{label(field.name)}</Field.Label>
        <Field.Error />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {lines.map((line, index) => (
          <Flex key={index} gap={2} alignItems="flex-start" wrap="wrap">
            {field.fields.map((each) => (
              <Box key={each.name} flex="1 1 12rem" minWidth="9rem">
                <FieldInput
                  field={each}
                  path={`${path}.${index}.${each.name}`}
                  value={line[each.name]}
                  onChange={(changed) => change(index, { ...line, [each.name]: changed })}
                  context={context}
                />
              </Box>
            ))}
            <IconButton
              type="button"
              label={t('work.remove_line', { ordinal: index + 1 })}
              disabled={context.disabled}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}
            >
              <Trash />
            </IconButton>
          </Flex>
        ))}
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant="tertiary"
            startIcon={<Plus />}
            disabled={context.disabled}
            onClick={() => onChange([...lines, blankContent(field.fields)])}
          >
            {t('work.add_line')}
          </Button>
          {field.eachIndicator === true && left.length > 0 ? (
            <Button
              type="button"
              variant="ghost"
              disabled={context.disabled}
              onClick={() =>
                onChange([
                  ...lines,
                  ...left.map((indicator) => ({ ...blankContent(field.fields), indicator })),
                ])
              }
            >
              {t('work.each_indicator', { count: left.length })}
            </Button>
          ) : null}
        </Flex>
      </Flex>
    </Box>
  );
}

/** One field of a part, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, context, path } = props;
  const label = useLabel();
  switch (field.as) {
    case 'line':
    case 'prose':
    case 'date':
    case 'indicator':
      return <TextField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'flag':
      return (
        <Box paddingTop={5}>
          <Checkbox
            checked={value === true}
            disabled={context.disabled}
            onCheckedChange={(checked) => onChange(checked === true)}
          >
            {label(field.name)}
          </Checkbox>
        </Box>
      );
    case 'files':
      return <Files value={value} onChange={onChange} context={context} path={path} />;
    case 'lines':
      return <LinesField {...props} />;
  }
}
