import { NOTICE_STAGES, STAGES } from '@sxjp/config/scheme';
import { NoticeStageMark, StageMark } from '../../components/index.ts';

/** A stage in a list of the content manager. What is no stage is shown as it is. */
export function StageCell(document: { stage?: unknown }) {
  const stage = STAGES.find((each) => each === document.stage);
  if (stage !== undefined) return <StageMark stage={stage} />;
  const noticeStage = NOTICE_STAGES.find((each) => each === document.stage);
  return noticeStage === undefined ? null : <NoticeStageMark stage={noticeStage} />;
}
