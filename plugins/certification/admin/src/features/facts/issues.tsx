import {
  Box,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { SEVERITIES, SEVERITY_LABELS } from '@sxjp/config/scheme';
import type { Rubric, Severity } from '@sxjp/config/scheme';
import { useSpeech } from '../../language.ts';
import type { FactForm, FactProps, IssueDraft, Problems } from './drafts.ts';
import { LineFault } from './FactFrame.tsx';
import { FactLines } from './FactLines.tsx';
import { RubricItemSelect } from './RubricItemSelect.tsx';

const BLANK: IssueDraft = { severity: '', item: '', description: '', dueBy: '' };

interface IssueLineProps {
  line: IssueDraft;
  index: number;
  rubric: Rubric | null;
  problems: Problems;
  onChange: (line: IssueDraft) => void;
  onRemove: () => void;
}

const severityOf = (word: string): Severity | '' => SEVERITIES.find((each) => each === word) ?? '';

function IssueLine({ line, index, rubric, problems, onChange, onRemove }: IssueLineProps) {
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
          <RubricItemSelect
            label={t('issue.item', { ordinal })}
            rubric={rubric}
            valueOf={({ zh }) => zh}
            value={line.item}
            onChange={(item) => onChange({ ...line, item })}
          />
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
  const { context, problems } = props;
  const { t } = useSpeech();
  return (
    <FactLines
      fact={props}
      hint={`${t('issue.hint')}。${t('issue.due_hint')}`}
      blank={BLANK}
      add={t('issue.add')}
    >
      {(line) => (
        <IssueLine key={line.index} {...line} rubric={context.rubric} problems={problems} />
      )}
    </FactLines>
  );
}

/** 问题清单. */
export const ISSUES: FactForm<readonly IssueDraft[]> = {
  Input: IssuesInput,
  start: () => [BLANK],
  fact: (draft) => draft.map(({ dueBy, ...line }) => (dueBy === '' ? line : { ...line, dueBy })),
};
