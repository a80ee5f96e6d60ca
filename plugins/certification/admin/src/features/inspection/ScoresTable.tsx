import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { AREA_LABELS } from '@sxjp/config/scheme';
import type { Rubric, RubricArea } from '@sxjp/config/scheme';
import { areaSum, itemSum, sayFraction } from '../../../../domain/consolidation.ts';
import type { Consolidated } from '../../../../domain/consolidation.ts';
import { areaHalves } from '../../../../domain/scorecard.ts';
import type { CaseInspection } from '../../api/index.ts';
import { useSpeech } from '../../language.ts';

const Scroll = styled.div`
  overflow-x: auto;
`;

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  font-variant-numeric: tabular-nums;

  th,
  td {
    padding: 0.6rem 0.8rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    text-align: right;
    white-space: nowrap;
  }

  th:first-child,
  td:first-child {
    text-align: left;
    white-space: normal;
    min-width: 16rem;
  }

  tbody th {
    font-weight: 600;
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

type Cards = CaseInspection['scorecards'];

const halvesOn = (card: Cards[number], item: string): string => {
  const line = card.lines?.find((each) => each.item === item);
  return line === undefined ? '—' : String(line.halves / 2);
};

interface AreaRowsProps {
  area: RubricArea;
  cards: Cards;
  scores: Consolidated | null;
  apart: boolean;
}

function AreaRows({ area, cards, scores, apart }: AreaRowsProps) {
  const { t, say } = useSpeech();
  const areaOf = (card: Cards[number]) =>
    card.lines === null ? '—' : String(areaHalves(area, card.lines) / 2);
  return (
    <>
      <tr>
        <th scope="row">
          {say(AREA_LABELS[area.area])}
          {apart ? (
            <>
              {' '}
              <Badge variant="warning">{t('cards.spread')}</Badge>
            </>
          ) : null}
        </th>
        {cards.map((card) => (
          <th key={card.inspector}>{areaOf(card)}</th>
        ))}
        <th>
          {scores === null
            ? '—'
            : `${sayFraction(areaSum(scores, area), scores.counted)} / ${area.weight}`}
        </th>
      </tr>
      {area.items.map((item) => {
        const line = scores?.items.find((each) => each.item === item.item);
        return (
          <tr key={item.item}>
            <td>{say(item)}</td>
            {cards.map((card) => (
              <td key={card.inspector}>{halvesOn(card, item.item)}</td>
            ))}
            <td>
              {scores === null || line === undefined ? '—' : sayFraction(line.sum, scores.counted)}
              {line?.override == null || scores === null
                ? null
                : `（${t('cards.override', { points: sayFraction(itemSum(scores, item.item), scores.counted) })}）`}
            </td>
          </tr>
        );
      })}
    </>
  );
}

interface ScoresTableProps {
  rubric: Rubric;
  inspection: CaseInspection;
}

/** 各人评分与汇总，side by side; what the reader may not see yet is a dash. */
export function ScoresTable({ rubric, inspection }: ScoresTableProps) {
  const { t } = useSpeech();
  const { scorecards, consolidated, spreads } = inspection;
  const apart = new Set(spreads.map(({ area }) => area));
  if (scorecards.length === 0) return null;
  return (
    <Box>
      {consolidated !== null && consolidated.counted < scorecards.length ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('cards.dropped', { counted: consolidated.counted })}
        </Typography>
      ) : null}
      <Scroll tabIndex={0} role="region" aria-label={t('cards.title')}>
        <Table>
          <thead>
            <tr>
              <td>{t('cards.item')}</td>
              {scorecards.map(({ inspector, name }) => (
                <th key={inspector} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('cards.mean')}</th>
            </tr>
          </thead>
          <tbody>
            {rubric.areas.map((area) => (
              <AreaRows
                key={area.area}
                area={area}
                cards={scorecards}
                scores={consolidated}
                apart={apart.has(area.area)}
              />
            ))}
          </tbody>
        </Table>
      </Scroll>
      {consolidated === null ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('cards.blind')}
        </Typography>
      ) : (
        <Flex justifyContent="flex-end" paddingTop={3}>
          <Typography variant="beta" tag="p">
            {t('score.total', { points: consolidated.total })}
          </Typography>
        </Flex>
      )}
    </Box>
  );
}
