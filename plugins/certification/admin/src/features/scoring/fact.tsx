import { useSpeech } from '../../language.ts';
import { FactGroup } from '../facts/FactFrame.tsx';
import type { FactForm, FactProps, ScoreEntries } from '../facts/drafts.ts';
import { readEntries } from './entries.ts';
import { ScoreSummary } from './ScoreSummary.tsx';
import { ScoringGrid } from './ScoringGrid.tsx';

function ScoresInput(props: FactProps<ScoreEntries>) {
  const { draft, onChange, context, problems } = props;
  const speech = useSpeech();
  if (context.scoring === null)
    return <FactGroup {...props}>{speech.t('score.no_rubric')}</FactGroup>;
  const { edition, rubric, lines: saved } = context.scoring;
  const { faults, lines } = readEntries(rubric, saved, draft, speech);
  return (
    <FactGroup {...props} hint={speech.t('score.hint')}>
      <ScoreSummary edition={edition} rubric={rubric} lines={lines} />
      <ScoringGrid
        rubric={rubric}
        saved={saved}
        lines={lines}
        entries={draft}
        faults={{ ...problems, ...faults }}
        disabled={false}
        onChange={onChange}
      />
    </FactGroup>
  );
}

/** 评分，只交改动的分项. */
export const SCORES: FactForm<ScoreEntries> = {
  Input: ScoresInput,
  start: () => ({}),
  fact: (draft) => {
    const scores = Object.entries(draft)
      .filter(([, text]) => text.trim() !== '')
      .map(([item, text]) => ({ item, points: Number(text.normalize('NFKC')) }));
    return scores.length === 0 ? undefined : scores;
  },
  gaps: (draft) =>
    Object.entries(draft)
      .filter(([, text]) => Number.isNaN(Number(text.normalize('NFKC'))))
      .map(([item]) => ({ path: item, key: 'score.not_number' })),
};
