import {
  Button,
  Flex,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { DEFECTS, DEFECT_LABELS, MATERIAL_LABELS } from '@sxjp/config/scheme';
import { FileLink } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { CaseMaterial } from '../../api/index.ts';
import type { FactContext, FactForm, FactProps, JudgementDraft } from './drafts.ts';
import type { MessageKey } from '../../translations/index.ts';
import { FactGroup, LineFault } from './FactFrame.tsx';

function AnswerOf({ material, caseId }: { material: CaseMaterial; caseId: string | null }) {
  const { t } = useSpeech();
  const answer = material.answer ?? 'missing';
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" textColor={material.answer === null ? 'danger600' : 'neutral600'}>
        {t(`material.${answer}`)}
        {material.explanation === '' ? '' : `：${material.explanation}`}
      </Typography>
      {caseId === null
        ? null
        : material.files.map((file) => <FileLink key={file.sha256} caseId={caseId} file={file} />)}
      {material.judgement === 'defective' && material.defect !== '' ? (
        <Typography variant="pi" textColor="warning700">
          {t('material.former_defect', { defect: material.defect })}
        </Typography>
      ) : null}
    </Flex>
  );
}

interface JudgementLineProps {
  line: JudgementDraft;
  ordinal: number;
  material: CaseMaterial | undefined;
  caseId: string | null;
  fault: string | undefined;
  onChange: (line: JudgementDraft) => void;
}

function JudgementLine({ line, ordinal, material, caseId, fault, onChange }: JudgementLineProps) {
  const { t, say } = useSpeech();
  const title = say(MATERIAL_LABELS[line.kind]);
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      borderColor={fault === undefined ? 'neutral200' : 'danger500'}
    >
      <Typography fontWeight="semiBold">{`${ordinal}. ${title}`}</Typography>
      {material === undefined ? null : <AnswerOf material={material} caseId={caseId} />}
      <Radio.Group
        aria-label={title}
        value={line.ok === null ? '' : line.ok ? 'ok' : 'defective'}
        onValueChange={(value) => onChange({ ...line, ok: value === 'ok' })}
      >
        <Flex gap={6} wrap="wrap">
          <Radio.Item value="ok">{t('judgement.ok')}</Radio.Item>
          <Radio.Item value="defective">{t('judgement.defective')}</Radio.Item>
        </Flex>
      </Radio.Group>
      {line.ok === false ? (
        <SingleSelect
          aria-label={t('judgement.code_of', { material: title })}
          placeholder={t('judgement.code')}
          value={line.code === '' ? null : line.code}
          onChange={(value) =>
            onChange({ ...line, code: DEFECTS.find((each) => each === value) ?? '' })
          }
        >
          {DEFECTS.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {say(DEFECT_LABELS[code])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : null}
      {line.ok === false ? (
        <Textarea
          aria-label={t('judgement.defect_of', { material: title })}
          placeholder={t('judgement.defect_hint')}
          value={line.defect}
          onChange={(event) => onChange({ ...line, defect: event.target.value })}
        />
      ) : null}
      <LineFault>{fault}</LineFault>
    </Flex>
  );
}

function faultAt(problems: FactProps<unknown>['problems'], index: number) {
  const own = Object.entries(problems).find(
    ([path]) => path === String(index) || path.startsWith(`${index}.`)
  );
  return own?.[1];
}

function JudgementsInput(props: FactProps<readonly JudgementDraft[]>) {
  const { draft, onChange, context, problems } = props;
  const { t } = useSpeech();
  const unjudged = draft.filter(({ ok }) => ok === null).length;
  const defective = draft.filter(({ ok }) => ok === false).length;
  return (
    <FactGroup
      {...props}
      hint={t('judgement.tally', {
        ok: draft.length - unjudged - defective,
        defective,
        unjudged,
      })}
    >
      {draft.map((line, index) => (
        <JudgementLine
          key={line.kind}
          line={line}
          ordinal={index + 1}
          material={context.materials.find(({ kind }) => kind === line.kind)}
          caseId={context.caseId}
          fault={faultAt(problems, index)}
          onChange={(changed) =>
            onChange(draft.map((each) => (each.kind === line.kind ? changed : each)))
          }
        />
      ))}
      {unjudged > 0 ? (
        <Button
          type="button"
          variant="tertiary"
          onClick={() =>
            onChange(draft.map((line) => (line.ok === null ? { ...line, ok: true } : line)))
          }
        >
          {t('judgement.rest_ok', { count: unjudged })}
        </Button>
      ) : null}
    </FactGroup>
  );
}

function startJudgements({ materials }: FactContext): JudgementDraft[] {
  return materials.map(({ kind, judgement }) => ({
    kind,
    ok: judgement === 'ok' ? true : null,
    code: '',
    defect: '',
  }));
}

/** 预审意见：every material, sound or with its defect. What was sound before the supplement is marked so again. */
export const JUDGEMENTS: FactForm<readonly JudgementDraft[]> = {
  Input: JudgementsInput,
  start: startJudgements,
  fact: (draft) =>
    draft.flatMap(({ kind, ok, code, defect }) =>
      ok === null ? [] : [{ kind, ok, code: ok ? null : code, defect: ok ? null : defect.trim() }]
    ),
  gaps: (draft) =>
    draft.flatMap(({ ok, code, defect }, index): { path: string; key: MessageKey }[] => {
      if (ok === null) return [{ path: String(index), key: 'judgement.missing' }];
      if (!ok && code === '') return [{ path: String(index), key: 'judgement.code_missing' }];
      if (!ok && defect.trim() === '')
        return [{ path: String(index), key: 'judgement.defect_missing' }];
      return [];
    }),
};
