import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Label } from '@sxjp/config/scheme';
import type { ActionLine, LedgerLine, StepAhead } from '../../api/index.ts';
import { DueDay } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { ActionList } from './ActionList.tsx';
import { History } from './History.tsx';
import { WayAhead } from './WayAhead.tsx';

interface StagePanelProps {
  mark: ReactNode;
  dueOn: string | null;
  actions: readonly ActionLine[];
  ledger: readonly LedgerLine[];
  /** The steps that still lie ahead, where the record has a way to go. */
  ahead?: readonly StepAhead[];
  stageLabelOf: (stage: string) => Label;
  onAct: (action: ActionLine) => void;
}

function Heading({ children }: { children: string }) {
  return (
    <Typography variant="omega" fontWeight="bold" tag="h3">
      {children}
    </Typography>
  );
}

/** Where a record stands, what may be done with it, why the rest may not be done yet, and what was done. */
export function StagePanel(props: StagePanelProps) {
  const { mark, dueOn, actions, ledger, ahead = [], stageLabelOf, onAct } = props;
  const { t } = useSpeech();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex gap={3} wrap="wrap" alignItems="center">
        <Heading>{t('panel.stage')}</Heading>
        {mark}
      </Flex>
      {dueOn === null ? null : (
        <Flex gap={3} wrap="wrap">
          <Heading>{t('panel.due')}</Heading>
          <DueDay on={dueOn} />
        </Flex>
      )}
      <Divider />
      <Box>
        <Box paddingBottom={3}>
          <Heading>{t('panel.now')}</Heading>
        </Box>
        <ActionList actions={actions} onAct={onAct} />
      </Box>
      {ahead.length === 0 ? null : <WayAhead steps={ahead} />}
      <Divider />
      <Box>
        <Box paddingBottom={3}>
          <Heading>{t('panel.history')}</Heading>
        </Box>
        <History ledger={ledger} stageLabelOf={stageLabelOf} />
      </Box>
    </Flex>
  );
}
