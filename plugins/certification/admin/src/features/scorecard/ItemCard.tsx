import { Box, Button, Flex, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Rubric, RubricItem } from '@sxjp/config/scheme';
import { refusalMessage } from '../../../../domain/refusal.ts';
import { faultsOfScores } from '../../../../domain/scorecard.ts';
import { useSpeech } from '../../language.ts';
import { Evidence } from './Evidence.tsx';
import { ItemControl } from './ItemControl.tsx';
import { blankLine } from './lines.ts';
import { sayPoints } from './points.ts';
import { scoreElementId } from './ScoreStepper.tsx';
import type { Scorecard } from './useScorecard.ts';

const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 36rem);
  gap: 1.2rem 2.4rem;
  padding: 1.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  @media (max-width: 720px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

function Conflict({ item, scorecard }: { item: string; scorecard: Scorecard }) {
  const { t } = useSpeech();
  const theirs = scorecard.conflicts[item];
  const mine = scorecard.lines[item];
  if (theirs === undefined) return null;
  const say = (points: number | null | undefined) =>
    points === null || points === undefined ? t('score.unset') : String(points);
  return (
    <Box padding={3} background="warning100" hasRadius role="alert">
      <Typography fontWeight="semiBold">{t('score.conflict')}</Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        <Button
          type="button"
          size="S"
          variant="secondary"
          onClick={() => scorecard.decide(item, 'mine')}
        >
          {t('score.mine', { points: say(mine?.points) })}
        </Button>
        <Button
          type="button"
          size="S"
          variant="secondary"
          onClick={() => scorecard.decide(item, 'theirs')}
        >
          {t('score.theirs', { points: say(theirs.points) })}
        </Button>
      </Flex>
    </Box>
  );
}

interface ItemCardProps {
  rubric: Rubric;
  item: RubricItem;
  scorecard: Scorecard;
  disabled: boolean;
  onNext: () => void;
}

/** One item: what it asks, its points, what was seen, and the evidence. */
export function ItemCard({ rubric, item, scorecard, disabled, onNext }: ItemCardProps) {
  const { t, say, language } = useSpeech();
  const line = scorecard.lines[item.item] ?? blankLine(item.item);
  const faultOf = (points: number) => {
    const [fault] = faultsOfScores(rubric, [{ item: item.item, points }]);
    return fault === undefined ? null : refusalMessage(fault, language);
  };
  return (
    <Row>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" fontWeight="semiBold" id={`${scoreElementId(item.item)}-name`}>
          {say(item)}
          {line.points === null ? (
            <Typography tag="span" variant="pi" textColor="warning700">
              {` · ${t('score.unset')}`}
            </Typography>
          ) : null}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('score.evidence', { most: sayPoints(item.maxHalves), evidence: item.evidence })}
        </Typography>
        <ItemControl
          item={item}
          points={line.points}
          times={line.times}
          disabled={disabled}
          faultOf={faultOf}
          onChange={(points, times) =>
            scorecard.change(item.item, { points, times: times ?? null })
          }
          onNext={onNext}
        />
        <Conflict item={item.item} scorecard={scorecard} />
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Textarea
          aria-label={t('score.note', { item: say(item) })}
          placeholder={t('score.note_hint')}
          value={line.note}
          style={{ minHeight: '6.4rem' }}
          disabled={disabled}
          maxLength={1000}
          onChange={(event) => scorecard.change(item.item, { note: event.target.value })}
        />
        <Evidence
          line={line}
          label={say(item)}
          disabled={disabled}
          onAdd={(files) => scorecard.addPhotos(item.item, files)}
          onDropPhoto={(id) => scorecard.dropPhoto(item.item, id)}
          onDropFile={(sha256) =>
            scorecard.change(item.item, {
              files: line.files.filter((file) => file.sha256 !== sha256),
            })
          }
        />
      </Flex>
    </Row>
  );
}
