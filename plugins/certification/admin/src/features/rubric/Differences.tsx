import { AREA_LABELS } from '@sxjp/config/scheme';
import type { Rubric } from '@sxjp/config/scheme';
import { rubricDifferences } from '../../../../domain/rubric-difference.ts';
import { Nothing, PlainTable } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';

/** 两版对照: everything in which the second differs from the first. */
export function Differences({ before, after }: { before: Rubric; after: Rubric }) {
  const { t, say } = useSpeech();
  const found = rubricDifferences(before, after);
  if (found.length === 0) return <Nothing>{t('rubric.same')}</Nothing>;
  return (
    <PlainTable
      head={[
        t('scheme.area'),
        t('rubric.item'),
        t('rubric.what'),
        t('rubric.before'),
        t('rubric.after'),
      ]}
      rows={found.map(({ area, item, what, before: one, after: other }) => ({
        key: `${area} ${item ?? ''} ${what}`,
        cells: [say(AREA_LABELS[area]), item ?? '', t(`rubric_what.${what}`), one, other],
      }))}
    />
  );
}
