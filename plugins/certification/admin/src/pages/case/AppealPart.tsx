import { Badge } from '@strapi/design-system';
import type { CasePage } from '../../api/index.ts';
import { Particulars, Section } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

/** 申诉：what was asked, and the decision of two who took no earlier part. */
export function AppealPart({ page }: { page: CasePage }) {
  const { t, language } = useSpeech();
  const { appeal } = page;
  if (appeal === null) return null;
  const decided = appeal.decidedOn;
  return (
    <Section title={t('appeal.title')} aside={<Badge>{t(`appeal.${appeal.decision}`)}</Badge>}>
      <Particulars
        of={[
          { term: t('appeal.filed'), value: sayDate(appeal.filedOn, language) },
          { term: t('appeal.decided'), value: decided === null ? '' : sayDate(decided, language) },
          { term: t('appeal.reason'), value: appeal.reason, wide: true },
          { term: t('appeal.answer'), value: appeal.answer, wide: true },
        ]}
      />
    </Section>
  );
}
