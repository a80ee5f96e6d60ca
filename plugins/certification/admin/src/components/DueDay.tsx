import { Typography } from '@strapi/design-system';
import { daysUntil, sayDate, shanghaiToday } from '../dates.ts';
import { useSpeech } from '../language.ts';

/** Days before the last one from which it is shown as urgent. */
const SOON = 3;

/** The last day of a stage's period, and how near it is. */
export function DueDay({ on }: { on: string | null }) {
  const { language, t } = useSpeech();
  if (on === null) return <Typography textColor="neutral600">—</Typography>;
  const left = daysUntil(shanghaiToday(), on);
  const tone = left < 0 ? 'danger600' : left <= SOON ? 'warning700' : 'neutral800';
  const nearness =
    left < 0
      ? t('due.overdue', { days: -left })
      : left === 0
        ? t('due.today')
        : t('due.left', { days: left });
  return (
    <Typography tag="span" textColor={tone} fontWeight={left <= SOON ? 'semiBold' : 'regular'}>
      <time dateTime={on}>{sayDate(on, language)}</time>
      {language === 'zh' ? `（${nearness}）` : ` (${nearness})`}
    </Typography>
  );
}
