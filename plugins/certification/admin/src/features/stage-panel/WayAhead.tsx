import { Box, Typography } from '@strapi/design-system';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { StepAhead } from '../../api/index.ts';
import { useSpeech } from '../../language.ts';

/** 往后的步骤：who leads each one on, and what of it is not so yet, from the same rules the server refuses by. */
export function WayAhead({ steps }: { steps: readonly StepAhead[] }) {
  const { t, say, list } = useSpeech();
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Typography variant="omega" fontWeight="bold">
          {t('panel.ahead', { count: steps.length })}
        </Typography>
      </summary>
      <ol style={{ listStyle: 'decimal', paddingLeft: '2rem', marginTop: '0.8rem' }}>
        {steps.map(({ stage, stageLabel, actionLabel, roles, notYet }) => (
          <Box tag="li" key={stage} paddingBottom={3}>
            <Typography tag="p">
              {`${say(stageLabel)} → ${say(actionLabel)}`}
              <Typography variant="pi" textColor="neutral600">
                {` · ${list(roles.map((role) => say(ROLE_LABELS[role])))}`}
              </Typography>
            </Typography>
            {notYet.map((sentence) => (
              <Typography key={sentence} tag="p" variant="pi" textColor="neutral600">
                {sentence}
              </Typography>
            ))}
          </Box>
        ))}
      </ol>
    </details>
  );
}
