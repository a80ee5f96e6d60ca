import { useCallback, useState } from 'react';
import { Alert, Box, Typography } from '@strapi/design-system';
import { useAskedAgain, useLoaded, useServer } from '../../api/index.ts';
import type { Publication, Publishing } from '../../api/index.ts';
import { LoadedPart, Nothing, Particulars, Section, Stack } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { History, Rollbacks } from './PublicationTables.tsx';
import type { Kept } from './PublicationTables.tsx';
import { RollbackDialog } from './RollbackDialog.tsx';

const LOOK_AGAIN_MS = 3000;

const onlineOf = ({ publications }: Publication): Publishing | null =>
  publications.find(({ state }) => state === 'published') ?? null;

const isAtWork = ({ publications, rollbacks, pending }: Publication): boolean =>
  pending > 0 ||
  publications[0]?.state === 'running' ||
  rollbacks.some(({ outcome }) => outcome === null);

function OnLine({ online }: { online: Publishing | null }) {
  const { t, language } = useSpeech();
  if (online === null) return <Nothing>{t('publication.never')}</Nothing>;
  return (
    <Particulars
      of={[
        { term: t('publication.taken_at'), value: sayInstant(online.takenAt ?? '', language) },
        { term: t('publication.size'), value: String(online.ledgerSize ?? '—') },
        { term: t('publication.certificates'), value: String(online.certificates ?? '—') },
        { term: t('publication.notices'), value: String(online.notices ?? '—') },
        { term: t('publication.announcements'), value: String(online.announcements ?? '—') },
      ]}
    />
  );
}

function Waiting({ of }: { of: Publication }) {
  const { t } = useSpeech();
  const running = of.publications[0]?.state === 'running' ? of.publications[0] : null;
  const back = onlineOf(of)?.back === true;
  const rest =
    of.pending > 0
      ? t('publication.pending_some', { count: of.pending })
      : back
        ? t('publication.stays_back')
        : t('publication.pending_none');
  return (
    <Box role="status" aria-live="polite">
      {running?.step == null ? null : (
        <Typography tag="p" fontWeight="semiBold">
          {t('publication.running', { step: t(`publication.step.${running.step}`) })}
        </Typography>
      )}
      <Nothing>{rest}</Nothing>
    </Box>
  );
}

interface StandingProps {
  publication: Publication;
  mayTakeBack: boolean;
  onTakeBack: (to: Kept) => void;
}

function Standing({ publication, mayTakeBack, onTakeBack }: StandingProps) {
  const { t } = useSpeech();
  const { publications, rollbacks } = publication;
  const online = onlineOf(publication);
  const last = publications.find(({ state }) => state !== 'running');
  return (
    <Stack>
      {last?.state === 'failed' ? (
        <Alert variant="danger" title={t('publication.failed')} closeLabel={t('close')}>
          {last.failure ?? ''}
        </Alert>
      ) : null}
      <Section title={t('publication.pending')}>
        <Waiting of={publication} />
      </Section>
      <Section title={t('publication.current')}>
        <OnLine online={online} />
      </Section>
      <Section title={t('publication.history')}>
        <History
          publications={publications}
          online={online}
          mayTakeBack={mayTakeBack}
          onTakeBack={onTakeBack}
        />
      </Section>
      {rollbacks.length === 0 ? null : (
        <Section title={t('publication.rollbacks')}>
          <Rollbacks rollbacks={rollbacks} />
        </Section>
      )}
    </Stack>
  );
}

/** Where the public site stands against what has been decided, how far the publisher is, and the way back. */
export function PublicationPage() {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [publication, actor] = await Promise.all([server.publication(), server.me()]);
    return { publication, mayTakeBack: actor.roles.includes('publisher') };
  }, [server]);
  const [loaded, reload] = useLoaded(load);
  const [target, setTarget] = useState<Kept | null>(null);
  const atWork = loaded.state === 'ready' && isAtWork(loaded.value.publication);

  useAskedAgain(atWork, reload, LOOK_AGAIN_MS);

  return (
    <WorkbenchLayout title={t('rooms.publication')} subtitle={t('publication.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(value) => <Standing {...value} onTakeBack={setTarget} />}
      </LoadedPart>
      {target === null ? null : (
        <RollbackDialog
          to={target}
          onClose={() => setTarget(null)}
          onAsked={() => {
            setTarget(null);
            void reload();
          }}
        />
      )}
    </WorkbenchLayout>
  );
}
