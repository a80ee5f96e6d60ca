import { useCallback, useEffect, useState } from 'react';
import { Alert, Box, Button, Dialog, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { missingItems, totalHalves } from '../../../../domain/scorecard.ts';
import { useLoaded, useServer } from '../../api/index.ts';
import type { ScorecardPage as ScorecardPageData } from '../../api/index.ts';
import { LoadedPart, Stack, sayRefused } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import {
  AreaSection,
  ScoreSummary,
  focusItem,
  prepareOffline,
  sayPoints,
  unsent,
  useScorecard,
} from '../../features/scorecard/index.ts';
import type { Scorecard } from '../../features/scorecard/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

function SyncState({ scorecard }: { scorecard: Scorecard }) {
  const speech = useSpeech();
  const { t } = speech;
  const { sync, refused, lines } = scorecard;
  const count = unsent(lines).length;
  const bad = sync === 'offline' || sync === 'refused';
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Typography
        role="status"
        fontWeight="semiBold"
        textColor={bad ? 'warning700' : sync === 'saved' ? 'success600' : 'neutral600'}
      >
        {t(`sync.${sync}`, { count })}
      </Typography>
      {refused === null ? null : (
        <Typography textColor="danger600">{sayRefused(refused, speech)}</Typography>
      )}
      {bad ? (
        <Button type="button" size="S" variant="tertiary" onClick={scorecard.retry}>
          {t('retry')}
        </Button>
      ) : null}
    </Flex>
  );
}

interface HandInProps {
  page: ScorecardPageData;
  scorecard: Scorecard;
  halves: number;
}

function HandIn({ page, scorecard, halves }: HandInProps) {
  const { t } = useSpeech();
  const [handing, setHanding] = useState(false);
  const lines = linesOf(scorecard);
  const missing = missingItems(page.rubric, lines);
  const waiting = unsent(scorecard.lines).length > 0 || Object.keys(scorecard.conflicts).length > 0;
  const handIn = async () => {
    setHanding(true);
    await scorecard.handIn();
    setHanding(false);
  };
  const first = missing[0];
  return (
    <Flex gap={3} wrap="wrap" justifyContent="flex-end">
      {waiting ? <Typography textColor="neutral600">{t('score.must_sync')}</Typography> : null}
      {first === undefined && !waiting ? (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button type="button" size="L" loading={handing}>
              {t('score.hand_in')}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>{t('score.hand_in')}</Dialog.Header>
            <Dialog.Body>
              {t('score.hand_in_sure', { points: sayPoints(halves), count: lines.length })}
            </Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button fullWidth variant="tertiary">
                  {t('cancel')}
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button fullWidth onClick={() => void handIn()}>
                  {t('score.hand_in')}
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      ) : (
        <Button
          type="button"
          size="L"
          variant="secondary"
          disabled={first === undefined}
          onClick={() => (first === undefined ? undefined : focusItem(first.item))}
        >
          {first === undefined ? t('score.hand_in') : t('score.missing', { count: missing.length })}
        </Button>
      )}
    </Flex>
  );
}

const linesOf = ({ lines }: Scorecard) =>
  Object.values(lines).flatMap(({ item, points }) =>
    points === null ? [] : [{ item, halves: points * 2 }]
  );

/** The sheet as it was handed in, looking like the one it was filled in on. */
function asHandedIn(page: ScorecardPageData, scorecard: Scorecard): Scorecard {
  if (page.handedIn === null) return scorecard;
  const lines = Object.fromEntries(
    page.handedIn.scores.map(({ item, points, times = null, note = '', files = [] }) => [
      item,
      { item, base: 0, points, times, note, files, photos: [], dirty: false, stamp: 0 },
    ])
  );
  return { ...scorecard, lines, conflicts: {} };
}

function Sheet({ page, scorecard }: { page: ScorecardPageData; scorecard: Scorecard }) {
  const { t, language } = useSpeech();
  const shown = asHandedIn(page, scorecard);
  const lines = linesOf(shown);
  const closed = page.handedIn !== null || page.why !== null;
  const order = page.rubric.areas.flatMap(({ items }) => items.map(({ item }) => item));
  const next = (item: string) => {
    const following = order[order.indexOf(item) + 1];
    if (following !== undefined) focusItem(following);
  };
  return (
    <Stack>
      {page.handedIn !== null ? (
        <Alert variant="success" title={t('score.title')} closeLabel={t('close')}>
          {t('score.handed_in', { at: sayInstant(page.handedIn.at, language) })}
        </Alert>
      ) : page.why !== null ? (
        <Alert variant="default" title={t('score.title')} closeLabel={t('close')}>
          {t('score.closed', { why: page.why })}
        </Alert>
      ) : (
        <Typography textColor="neutral600">{t('score.hint')}</Typography>
      )}
      <ScoreSummary rubric={page.rubric} lines={lines} />
      {page.rubric.areas.map((area, index) => (
        <AreaSection
          key={area.area}
          page={page}
          area={area}
          ordinal={index + 1}
          lines={lines}
          scorecard={shown}
          disabled={closed}
          onNext={next}
        />
      ))}
      {closed ? null : (
        <Box
          position="sticky"
          bottom="0"
          background="neutral0"
          padding={4}
          hasRadius
          shadow="popupShadow"
          zIndex={2}
        >
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <SyncState scorecard={scorecard} />
            <HandIn page={page} scorecard={scorecard} halves={totalHalves(lines)} />
          </Flex>
        </Box>
      )}
    </Stack>
  );
}

/** What the panel asks when it starts: heard once more by the worker that will answer it offline. */
const STARTING = [
  '/admin/init',
  '/admin/information',
  '/admin/users/me',
  '/admin/users/me/permissions',
  '/certification/me',
];

function Opened({ inspector, caseId }: { inspector: string; caseId: string }) {
  const { t } = useSpeech();
  const client = useFetchClient();
  const scorecard = useScorecard({ inspector, caseId });
  useEffect(() => {
    void prepareOffline(() => Promise.allSettled(STARTING.map((path) => client.get(path))));
  }, [client]);
  const { page } = scorecard;
  return (
    <WorkbenchLayout
      title={t('score.title')}
      subtitle={
        page === null ? null : (
          <span>
            {`${page.offeringName} · ${page.organizationName} · ${t('score.visit', { visit: page.visit })}`}
          </span>
        )
      }
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/applications/${caseId}`}>
          {t('score.back')}
        </Link>
      }
    >
      {page === null ? (
        <Stack>
          {scorecard.sync === 'offline' ? <Typography>{t('sync.never')}</Typography> : null}
          <SyncState scorecard={scorecard} />
        </Stack>
      ) : (
        <Sheet page={page} scorecard={scorecard} />
      )}
    </WorkbenchLayout>
  );
}

/** 我的评分表. */
export function ScorecardPage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.me(), [server]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.state !== 'ready')
    return (
      <WorkbenchLayout title={t('score.title')}>
        <LoadedPart loaded={loaded} reload={reload}>
          {() => null}
        </LoadedPart>
      </WorkbenchLayout>
    );
  return <Opened key={id} inspector={loaded.value.id} caseId={id} />;
}
