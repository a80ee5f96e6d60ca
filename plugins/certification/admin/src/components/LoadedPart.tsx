import type { ReactNode } from 'react';
import { Alert, Box, Button, Flex, Loader } from '@strapi/design-system';
import type { Loaded, Refused } from '../api/index.ts';
import { useSpeech } from '../language.ts';
import type { Speech } from '../language.ts';

/** The sentence of a failed request, in the reader's language even when the server gave none. */
export function sayRefused(refused: Refused, { t }: Speech): string {
  if (refused.message !== '') return refused.message;
  switch (refused.kind) {
    case 'unreachable':
      return t('refused.unreachable');
    case 'unreadable':
      return t('refused.unreadable');
    case 'stale':
      return t('refused.stale');
    case 'refused':
      return t('refused.status', { status: refused.status ?? '—' });
  }
}

interface LoadedPartProps<T> {
  loaded: Loaded<T>;
  reload: () => Promise<boolean>;
  children: (value: T) => ReactNode;
}

/** Shows what was loaded, or that it is coming, or why it did not come and a way to try again. */
export function LoadedPart<T>({ loaded, reload, children }: LoadedPartProps<T>) {
  const speech = useSpeech();
  const { t } = speech;
  switch (loaded.state) {
    case 'loading':
      return (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('loading')}</Loader>
        </Flex>
      );
    case 'failed':
      return (
        <Box paddingTop={2} paddingBottom={2}>
          <Alert
            variant="danger"
            title={t('refused.title')}
            closeLabel={t('close')}
            action={
              <Button variant="tertiary" size="S" onClick={() => void reload()}>
                {t('retry')}
              </Button>
            }
          >
            {sayRefused(loaded.refused, speech)}
          </Alert>
        </Box>
      );
    case 'ready':
      return <>{children(loaded.value)}</>;
  }
}
