import { useCallback } from 'react';
import { Alert } from '@strapi/design-system';
import { useLoaded, useServer } from '../api/index.ts';
import { LoadedPart, Nothing, Particulars, Section, Stack } from '../components/index.ts';
import { sayInstant } from '../dates.ts';
import { useSpeech } from '../language.ts';
import { WorkbenchLayout } from './WorkbenchLayout.tsx';

/** Where the public site stands against what has been decided. */
export function PublicationPage() {
  const { t, language } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.publication(), [server]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout title={t('rooms.publication')} subtitle={t('publication.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {({ current, pending, failed }) => (
          <Stack>
            {failed === null ? null : (
              <Alert variant="danger" title={t('publication.failed')} closeLabel={t('close')}>
                {failed}
              </Alert>
            )}
            <Section title={t('publication.pending')}>
              <Nothing>
                {pending === 0
                  ? t('publication.pending_none')
                  : t('publication.pending_some', { count: pending })}
              </Nothing>
            </Section>
            <Section title={t('publication.current')}>
              {current === null ? (
                <Nothing>{t('publication.never')}</Nothing>
              ) : (
                <Particulars
                  of={[
                    {
                      term: t('publication.taken_at'),
                      value: sayInstant(current.takenAt, language),
                    },
                    { term: t('publication.size'), value: String(current.ledgerSize) },
                    { term: t('publication.certificates'), value: String(current.certificates) },
                    { term: t('publication.notices'), value: String(current.notices) },
                    { term: t('publication.announcements'), value: String(current.announcements) },
                  ]}
                />
              )}
            </Section>
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
