import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Rubric } from '@sxjp/config/scheme';
import { missingItems, totalHalves } from '../../../../domain/scorecard.ts';
import type { ScoreLine } from '../../../../domain/scorecard.ts';
import { useSpeech } from '../../language.ts';
import { sayPoints } from './points.ts';
import { scoreElementId } from './ScoreStepper.tsx';

interface ScoreSummaryProps {
  rubric: Rubric;
  lines: readonly ScoreLine[];
}

/** Brings the reader to an item of the sheet. */
export function focusItem(item: string): void {
  const input = document.getElementById(scoreElementId(item));
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}

/** Running total and what is still missing; what it would mean is for the team together to say. */
export function ScoreSummary({ rubric, lines }: ScoreSummaryProps) {
  const { t, say } = useSpeech();
  const missing = missingItems(rubric, lines);
  const first = missing[0];
  return (
    <Box padding={4} hasRadius background="primary100" aria-live="polite">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography variant="beta" tag="p">
          {t('score.total', { points: sayPoints(totalHalves(lines)) })}
        </Typography>
        {first === undefined ? (
          <Typography fontWeight="semiBold" textColor="success600">
            {t('score.complete')}
          </Typography>
        ) : (
          <Flex gap={2} wrap="wrap">
            <Typography textColor="warning700" fontWeight="semiBold">
              {t('score.missing', { count: missing.length })}
            </Typography>
            <TextButton onClick={() => focusItem(first.item)}>
              {t('score.go_to', { item: say(first) })}
            </TextButton>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
