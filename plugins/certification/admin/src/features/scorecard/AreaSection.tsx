import { Box, Flex, Typography } from '@strapi/design-system';
import { AREA_LABELS, MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { RubricArea } from '@sxjp/config/scheme';
import { areaHalves } from '../../../../domain/scorecard.ts';
import type { ScoreLine } from '../../../../domain/scorecard.ts';
import type { ScorecardPage } from '../../api/index.ts';
import { FileLink } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import type { MessageKey } from '../../translations/index.ts';
import { isMessageKey } from '../../translations/index.ts';
import { ItemCard } from './ItemCard.tsx';
import { sayPoints } from './points.ts';
import type { Scorecard } from './useScorecard.ts';

const verdictKey = (verdict: string): MessageKey | null => {
  const key = `verdict.${verdict}`;
  return isMessageKey(key) ? key : null;
};

/** What the applicant filed that bears on this area, and for advancedness the compared indicators. */
function Beside({ page, area }: { page: ScorecardPage; area: RubricArea }) {
  const { t, say } = useSpeech();
  const materials = page.materials.filter(({ kind }) => area.materials.includes(kind));
  const indicators =
    area.area === 'offering_advancedness' ? (page.advancedness?.indicators ?? []) : [];
  return (
    <Box tag="details" padding={4} background="neutral100">
      <Typography tag="summary" fontWeight="semiBold" style={{ cursor: 'pointer' }}>
        {t('score.beside')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {materials.length + indicators.length === 0 ? (
          <Typography textColor="neutral600">{t('score.beside_none')}</Typography>
        ) : null}
        {materials.map(({ kind, explanation, files }) => (
          <div key={kind}>
            <Typography variant="pi" fontWeight="semiBold" tag="p">
              {say(MATERIAL_LABELS[kind])}
            </Typography>
            {explanation === null ? null : <Typography tag="p">{explanation}</Typography>}
            {files.map((file) => (
              <FileLink key={file.sha256} caseId={page.id} file={file} />
            ))}
          </div>
        ))}
        {indicators.map(({ name, unit, own, compared, verdict }) => {
          const key = verdictKey(verdict);
          return (
            <Typography key={name} tag="p">
              {`${name}：${own}${unit} ／ ${compared}${unit} ${key === null ? '' : t(key)}`}
            </Typography>
          );
        })}
      </Flex>
    </Box>
  );
}

interface AreaSectionProps {
  page: ScorecardPage;
  area: RubricArea;
  ordinal: number;
  lines: readonly ScoreLine[];
  scorecard: Scorecard;
  disabled: boolean;
  onNext: (item: string) => void;
}

/** One of the nine areas: its sum, what was filed, its items. */
export function AreaSection(props: AreaSectionProps) {
  const { page, area, ordinal, lines, scorecard, disabled, onNext } = props;
  const { t, say } = useSpeech();
  return (
    <Box
      tag="section"
      hasRadius
      borderColor="neutral200"
      background="neutral0"
      overflow="hidden"
      aria-labelledby={`area-${area.area}`}
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap" padding={4} background="neutral100">
        <Typography variant="delta" tag="h2" id={`area-${area.area}`}>
          {`${ordinal}. ${say(AREA_LABELS[area.area])}`}
        </Typography>
        <Typography fontWeight="bold" aria-live="polite">
          {t('score.area_total', {
            points: sayPoints(areaHalves(area, lines)),
            weight: area.weight,
          })}
        </Typography>
      </Flex>
      <Beside page={page} area={area} />
      {area.items.map((item) => (
        <ItemCard
          key={item.item}
          rubric={page.rubric}
          item={item}
          scorecard={scorecard}
          disabled={disabled}
          onNext={() => onNext(item.item)}
        />
      ))}
    </Box>
  );
}
