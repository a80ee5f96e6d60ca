import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { ActionLine } from '../../api/index.ts';
import { useSpeech } from '../../language.ts';
import { isRefusing } from './irreversible.ts';

interface ActionListProps {
  actions: readonly ActionLine[];
  onAct: (action: ActionLine) => void;
}

function NotYet({ action }: { action: ActionLine }) {
  const { t, say, list } = useSpeech();
  const roles = list(action.roles.map((role) => say(ROLE_LABELS[role])));
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag="p" fontWeight="semiBold" textColor="neutral700">
        {say(action.label)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {action.mine ? (action.why ?? '') : t('panel.done_by', { roles })}
      </Typography>
    </Box>
  );
}

/** What may be done now, and for everything else of this stage why not yet or whose it is. */
export function ActionList({ actions, onAct }: ActionListProps) {
  const { t, say } = useSpeech();
  const now = actions.filter(({ mine, why }) => mine && why === null);
  const notYet = actions.filter(({ mine, why }) => mine && why !== null);
  const others = actions.filter(({ mine }) => !mine);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {now.length === 0 ? (
        <Typography textColor="neutral600">
          {actions.length === 0 ? t('panel.closed') : t('panel.nothing_now')}
        </Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {now.map((action, index) => (
            <Button
              key={action.action}
              type="button"
              fullWidth
              variant={
                isRefusing(action.action) ? 'danger-light' : index === 0 ? 'default' : 'secondary'
              }
              onClick={() => onAct(action)}
            >
              {say(action.label)}
            </Button>
          ))}
        </Flex>
      )}
      {notYet.length === 0 ? null : (
        <div>
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {t('panel.not_yet')}
          </Typography>
          <ul>
            {notYet.map((action) => (
              <NotYet key={action.action} action={action} />
            ))}
          </ul>
        </div>
      )}
      {others.length === 0 ? null : (
        <div>
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {t('panel.others')}
          </Typography>
          <ul>
            {others.map((action) => (
              <NotYet key={action.action} action={action} />
            ))}
          </ul>
        </div>
      )}
    </Flex>
  );
}
