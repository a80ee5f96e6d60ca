import {
  Box,
  Button,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { SEVERITIES, SEVERITY_LABELS } from '@sxjp/config/scheme';
import type { RubricItem, Severity } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps, IssueDraft, Problems } from './drafts.ts';
import { FactGroup, LineFault } from './FactFrame.tsx';

const BLANK: IssueDraft = { severity: '', item: '', description: '', dueBy: '' };

interface IssueLineProps {
  line: IssueDraft;
  index: number;
  items: readonly RubricItem[];
  problems: Problems;
  onChange: (line: IssueDraft) => void;
  onRemove: () => void;
}

const severityOf = (word: string): Severity | '' => SEVERITIES.find((each) => each === word) ?? '';

function IssueLine({ line, index, items, problems, onChange, onRemove }: IssueLineProps) {
  const { t, say } = useSpeech();
  const ordinal = index + 1;
  return (
    <Box padding={3} hasRadius borderColor="neutral200">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Box width="12rem">
            <SingleSelect
              aria-label={t('issue.severity', { ordinal })}
              value={line.severity === '' ? null : line.severity}
              placeholder={t('issue.choose_severity')}
              onChange={(value) => onChange({ ...line, severity: severityOf(String(value)) })}
            >
              {SEVERITIES.map((severity) => (
                <SingleSelectOption key={severity} value={severity}>
                  {say(SEVERITY_LABELS[severity])}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          <Box flex="1" minWidth="16rem">
            <SingleSelect
              aria-label={t('issue.item', { ordinal })}
              value={line.item === '' ? null : line.item}
              placeholder={t('issue.choose_item')}
              onChange={(value) => onChange({ ...line, item: String(value) })}
            >
              {items.map((item) => (
                <SingleSelectOption key={item.item} value={item.zh}>
                  {say(item)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          <IconButton type="button" label={t('issue.remove', { ordinal })} onClick={onRemove}>
            <Trash />
          </IconButton>
        </Flex>
        <LineFault>{problems[`${index}.severity`]}</LineFault>
        <LineFault>{problems[`${index}.item`]}</LineFault>
        <Textarea
          aria-label={t('issue.description', { ordinal })}
          placeholder={t('issue.description_hint')}
          value={line.description}
          onChange={(event) => onChange({ ...line, description: event.target.value })}
        />
        <LineFault>{problems[`${index}.description`]}</LineFault>
        <Field.Root name={`issues.${index}.dueBy`}>
          <Field.Input
            type="date"
            aria-label={t('issue.due_by', { ordinal })}
            value={line.dueBy}
            onChange={(event) => onChange({ ...line, dueBy: event.target.value })}
          />
        </Field.Root>
        <LineFault>{problems[`${index}.dueBy`]}</LineFault>
      </Flex>
    </Box>
  );
}

function IssuesInput(props: FactProps<readonly IssueDraft[]>) {
  const { draft, onChange, context, problems } = props;
  const { t } = useSpeech();
  const items = (context.rubric?.areas ?? []).flatMap((area) => area.items);
  return (
    <FactGroup {...props} hint={`${t('issue.hint')}。${t('issue.due_hint')}`}>
      {draft.map((line, index) => (
        <IssueLine
          key={index}
          line={line}
          index={index}
          items={items}
          problems={problems}
          onChange={(changed) => onChange(draft.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onChange(draft.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Plus />}
        onClick={() => onChange([...draft, BLANK])}
      >
        {t('issue.add')}
      </Button>
    </FactGroup>
  );
}

/** 问题清单. */
export const ISSUES: FactForm<readonly IssueDraft[]> = {
  Input: IssuesInput,
  start: () => [BLANK],
  fact: (draft) => draft.map(({ dueBy, ...line }) => (dueBy === '' ? line : { ...line, dueBy })),
};
