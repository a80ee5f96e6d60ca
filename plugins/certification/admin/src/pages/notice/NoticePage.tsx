import { useCallback } from 'react';
import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink, useParams } from 'react-router-dom';
import { useLoaded, useServer } from '../../api/index.ts';
import type { NoticePage as NoticePageData } from '../../api/index.ts';
import {
  LoadedPart,
  NoticeStageMark,
  Particulars,
  Section,
  Stack,
  StageMark,
  noticeStageLabelOf,
} from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { NoticeDocuments } from '../../features/printing/index.ts';
import { StagePanel, plainContext, useActing } from '../../features/stage-panel/index.ts';
import type { ActSubject } from '../../features/stage-panel/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

const WAITING_WORDS = [
  'publicText',
  'organizationName',
  'offeringName',
  'brand',
  'noticeTitle',
  'noticeBody',
  'erratumOf',
] as const;

function Period({ page }: { page: NoticePageData }) {
  const { t, language } = useSpeech();
  const { onlineOn, firstCountedOn, endOn, workingDays } = page;
  if (onlineOn === null || firstCountedOn === null || endOn === null)
    return <Typography>{t('notice.not_online')}</Typography>;
  return (
    <Typography>
      {t('notice.period_text', {
        online: sayDate(onlineOn, language),
        first: sayDate(firstCountedOn, language),
        days: workingDays ?? 0,
        end: sayDate(endOn, language),
      })}
    </Typography>
  );
}

function Items({ page }: { page: NoticePageData }) {
  const { t } = useSpeech();
  return (
    <Section title={t('notice.items')}>
      <Stack gap={2}>
        {page.items.map((item) => (
          <Box key={item.id} borderColor="neutral150" hasRadius padding={3}>
            <Flex gap={2} wrap="wrap" justifyContent="space-between">
              <Link tag={NavLink} to={`${WORKBENCH}/applications/${item.id}`}>
                {`${item.offeringName}　${item.organizationName}`}
              </Link>
              <Flex gap={2}>
                {item.held ? <Badge variant="warning">{t('notice.held')}</Badge> : null}
                <StageMark stage={item.stage} />
              </Flex>
            </Flex>
            {item.openObjections === 0 ? null : (
              <Typography variant="pi" textColor="warning700">
                {t('notice.objections', { count: item.openObjections })}
              </Typography>
            )}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}

/** 更正：what was published, and above it what waits for a publisher. */
function Corrections({ page }: { page: NoticePageData }) {
  const { t, language } = useSpeech();
  const { corrections, correctionWaiting: waiting } = page;
  if (corrections.length === 0 && waiting === null) return null;
  const item = page.items.find(({ id }) => id === waiting?.itemId);
  return (
    <Section title={t('notice.corrections')}>
      <Stack gap={3}>
        {waiting === null ? null : (
          <Box background="warning100" hasRadius padding={3}>
            <Typography tag="p" variant="pi">
              {t('notice.correction_waiting', {
                by: waiting.by,
                on: sayDate(waiting.on, language),
              })}
            </Typography>
            <Particulars
              of={[
                ...(item === undefined
                  ? []
                  : [{ term: t('fact.itemId'), value: item.offeringName, wide: true }]),
                ...WAITING_WORDS.filter((name) => waiting.words[name] !== undefined).map(
                  (name) => ({
                    term: t(`fact.${name}`),
                    value: waiting.words[name] ?? '',
                    wide: true,
                  })
                ),
              ]}
            />
          </Box>
        )}
        {corrections.map(({ on, text, restarted }) => (
          <Typography key={`${on} ${text}`} tag="p">
            {`${sayDate(on, language)}　${text}${restarted ? `（${t('notice.restarted')}）` : ''}`}
          </Typography>
        ))}
      </Stack>
    </Section>
  );
}

interface OpenedProps {
  page: NoticePageData;
  actorId: string;
  reload: () => Promise<boolean>;
}

function Opened({ page, actorId, reload }: OpenedProps) {
  const { t } = useSpeech();
  const server = useServer();
  const subject: ActSubject = {
    stage: page.stage,
    version: page.version,
    context: {
      ...plainContext(actorId),
      notice: {
        items: page.items
          .filter(({ stage }) => stage === 'public_notice' || stage === 'objection_handling')
          .map(({ id, offeringName, organizationName }) => ({
            id,
            label: `${offeringName}　${organizationName}`,
          })),
        announcements: page.announcements,
      },
    },
    act: (action, body) => server.act({ type: 'notices', id: page.id }, action, body),
    reload,
  };
  const acting = useActing(subject, noticeStageLabelOf);
  return (
    <WorkbenchLayout
      title={page.title}
      subtitle={
        <Flex gap={3} wrap="wrap">
          <NoticeStageMark stage={page.stage} />
          <span>{page.number ?? ''}</span>
          <span>{page.round}</span>
        </Flex>
      }
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/notices`}>
          {t('notice.back')}
        </Link>
      }
    >
      <Stack>
        <Section title={t('panel.title')}>
          <StagePanel
            mark={<NoticeStageMark stage={page.stage} />}
            dueOn={null}
            actions={page.actions}
            ledger={page.ledger}
            stageLabelOf={noticeStageLabelOf}
            onAct={acting.begin}
          />
        </Section>
        <Section title={t('notice.period')}>
          <Period page={page} />
        </Section>
        <Section title={t('notice.text')} aside={<NoticeDocuments page={page} />}>
          <Particulars of={[{ term: t('notice.body'), value: page.body, wide: true }]} />
        </Section>
        <Corrections page={page} />
        <Items page={page} />
      </Stack>
      {acting.dialog}
    </WorkbenchLayout>
  );
}

/** One notice: its period, its items, and what may be done with it. */
export function NoticePage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [page, actor] = await Promise.all([server.noticeOf(id), server.me()]);
    return { page, actorId: actor.id };
  }, [server, id]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.state !== 'ready')
    return (
      <WorkbenchLayout title={t('rooms.notices')}>
        <LoadedPart loaded={loaded} reload={reload}>
          {() => null}
        </LoadedPart>
      </WorkbenchLayout>
    );
  return <Opened key={id} {...loaded.value} reload={reload} />;
}
