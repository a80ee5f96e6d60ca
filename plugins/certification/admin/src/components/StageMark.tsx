import { Badge } from '@strapi/design-system';
import { NOTICE_STAGE_LABELS, STAGE_LABELS } from '@sxjp/config/scheme';
import type { Label, NoticeStage, Stage } from '@sxjp/config/scheme';
import { useSpeech } from '../language.ts';

type Tone = 'neutral' | 'primary' | 'secondary' | 'success' | 'warning' | 'danger';

const STAGE_TONES: Record<Stage, Tone> = {
  draft: 'neutral',
  submitted: 'secondary',
  pre_review: 'primary',
  supplementing: 'warning',
  accepted: 'secondary',
  initial_evaluation: 'primary',
  standard_drafting: 'primary',
  advancedness_evaluation: 'primary',
  on_site_inspection: 'primary',
  rectifying: 'warning',
  third_party_certification: 'primary',
  numbering: 'primary',
  summary_review: 'primary',
  awaiting_notice: 'secondary',
  public_notice: 'secondary',
  objection_handling: 'warning',
  announced: 'success',
  certified: 'success',
  rejected: 'danger',
  lapsed: 'danger',
  withdrawn: 'neutral',
  final: 'neutral',
};

const NOTICE_TONES: Record<NoticeStage, Tone> = {
  drafted: 'neutral',
  open: 'secondary',
  closed: 'warning',
  announced: 'success',
  discarded: 'neutral',
};

/** Where a case stands: a label, never an input. */
export function StageMark({ stage }: { stage: Stage }) {
  const { say } = useSpeech();
  return <Badge variant={STAGE_TONES[stage]}>{say(STAGE_LABELS[stage])}</Badge>;
}

/** Where a public notice stands. */
export function NoticeStageMark({ stage }: { stage: NoticeStage }) {
  const { say } = useSpeech();
  return <Badge variant={NOTICE_TONES[stage]}>{say(NOTICE_STAGE_LABELS[stage])}</Badge>;
}

const LABELS: Partial<Record<string, Label>> = { ...NOTICE_STAGE_LABELS, ...STAGE_LABELS };

/** The label of a case's stage, or of a notice's, by its code word. */
export function stageLabelOf(stage: string): Label {
  return LABELS[stage] ?? { zh: stage, en: stage };
}

export function noticeStageLabelOf(stage: string): Label {
  const labels: Partial<Record<string, Label>> = NOTICE_STAGE_LABELS;
  return labels[stage] ?? { zh: stage, en: stage };
}
