import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { AREA_LABELS } from '@sxjp/config/scheme';
import type { Rubric, RubricArea, RubricItem } from '@sxjp/config/scheme';
import { areaHalves, missedFloors } from '../../../../domain/scorecard.ts';
import type { ScoreLine } from '../../../../domain/scorecard.ts';
import { useSpeech } from '../../language.ts';
import type { Problems, ScoreEntries } from '../facts/drafts.ts';
import { sayPoints } from './entries.ts';
import { ScoreStepper, scoreElementId } from './ScoreStepper.tsx';

const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0.4rem 1.6rem;
  align-items: center;
  padding: 1.2rem 1.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  @media (max-width: 520px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

interface ItemRowProps {
  item: RubricItem;
  text: string;
  scored: boolean;
  fault: string | undefined;
  disabled: boolean;
  onChange: (text: string) => void;
  onNext: () => void;
}

function ItemRow({ item, text, scored, fault, disabled, onChange, onNext }: ItemRowProps) {
  const { t, say } = useSpeech();
  const describedBy = `${scoreElementId(item.item)}-hint`;
  return (
    <Row>
      <div>
        <Typography tag="p" fontWeight="semiBold">
          {say(item)}
          {scored ? null : (
            <Typography tag="span" variant="pi" textColor="warning700">
              {` · ${t('score.unscored')}`}
            </Typography>
          )}
        </Typography>
        <div id={describedBy}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('score.evidence', { most: sayPoints(item.maxHalves), evidence: item.evidence })}
          </Typography>
          {fault === undefined ? null : (
            <Typography tag="p" variant="pi" textColor="danger600" role="alert">
              {fault}
            </Typography>
          )}
        </div>
      </div>
      <ScoreStepper
        item={item.item}
        label={say(item)}
        text={text}
        maxHalves={item.maxHalves}
        wrong={fault !== undefined}
        disabled={disabled}
        describedBy={describedBy}
        onChange={onChange}
        onNext={onNext}
      />
    </Row>
  );
}

interface AreaHeadProps {
  area: RubricArea;
  ordinal: number;
  lines: readonly ScoreLine[];
  belowFloor: boolean;
}

function AreaHead({ area, ordinal, lines, belowFloor }: AreaHeadProps) {
  const { t, say } = useSpeech();
  return (
    <Flex justifyContent="space-between" gap={2} wrap="wrap" padding={4} background="neutral100">
      <Typography variant="epsilon" tag="h3" fontWeight="bold">
        {`${ordinal}. ${say(AREA_LABELS[area.area])}`}
      </Typography>
      <Flex gap={3}>
        {area.floorPercent > 0 ? (
          <Typography variant="pi" textColor={belowFloor ? 'danger600' : 'neutral600'}>
            {t('score.floor', { points: (area.weight * area.floorPercent) / 100 })}
          </Typography>
        ) : null}
        <Typography fontWeight="bold" aria-live="polite">
          {t('score.area_total', {
            points: sayPoints(areaHalves(area, lines)),
            weight: area.weight,
          })}
        </Typography>
      </Flex>
    </Flex>
  );
}

interface ScoringGridProps {
  rubric: Rubric;
  saved: readonly ScoreLine[];
  /** The sheet as it would stand with what is typed. */
  lines: readonly ScoreLine[];
  entries: ScoreEntries;
  faults: Problems;
  disabled: boolean;
  onChange: (entries: ScoreEntries) => void;
}

/** The nine areas with their items. Shows and edits; what is done with the entries is its owner's business. */
export function ScoringGrid(props: ScoringGridProps) {
  const { rubric, saved, lines, entries, faults, disabled, onChange } = props;
  const order = rubric.areas.flatMap(({ items }) => items.map(({ item }) => item));
  const below = new Set(missedFloors(rubric, lines));
  const textOf = (item: string) => {
    const own = saved.find((line) => line.item === item);
    return entries[item] ?? (own === undefined ? '' : sayPoints(own.halves));
  };
  const focusAfter = (item: string) => {
    const next = order[order.indexOf(item) + 1];
    if (next !== undefined) document.getElementById(scoreElementId(next))?.focus();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {rubric.areas.map((area, index) => (
        <Box key={area.area} tag="section" hasRadius borderColor="neutral200" overflow="hidden">
          <AreaHead area={area} ordinal={index + 1} lines={lines} belowFloor={below.has(area)} />
          {area.items.map((item) => (
            <ItemRow
              key={item.item}
              item={item}
              text={textOf(item.item)}
              scored={lines.some((line) => line.item === item.item)}
              fault={faults[item.item]}
              disabled={disabled}
              onChange={(text) => onChange({ ...entries, [item.item]: text })}
              onNext={() => focusAfter(item.item)}
            />
          ))}
        </Box>
      ))}
    </Flex>
  );
}
