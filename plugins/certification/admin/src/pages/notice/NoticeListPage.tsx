import { Box, EmptyStateLayout, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useCallback } from 'react';
import { useLoaded, useServer } from '../../api/index.ts';
import type { NoticeLine } from '../../api/index.ts';
import { LoadedPart, NoticeStageMark, Stack } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

function Line({ notice }: { notice: NoticeLine }) {
  const { t, language } = useSpeech();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Link tag={NavLink} to={`${WORKBENCH}/notices/${notice.id}`}>
          {notice.title}
        </Link>
        <NoticeStageMark stage={notice.stage} />
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[
          notice.number ?? '',
          notice.round,
          t('notices.items', { count: notice.items }),
          notice.endOn === null ? '' : t('notices.ends', { date: sayDate(notice.endOn, language) }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Typography>
    </Box>
  );
}

/** 公示与公告, newest first. */
export function NoticeListPage() {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [notices, actor] = await Promise.all([server.notices(), server.me()]);
    return { notices, isEditor: actor.roles.includes('editor') };
  }, [server]);
  const [loaded, reload] = useLoaded(load);
  const isEditor = loaded.state === 'ready' && loaded.value.isEditor;
  return (
    <WorkbenchLayout
      title={t('rooms.notices')}
      subtitle={t('notices.subtitle')}
      action={
        isEditor ? (
          <LinkButton tag={NavLink} to={`${WORKBENCH}/notices/new`}>
            {t('notices.new')}
          </LinkButton>
        ) : null
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {({ notices }) =>
          notices.length === 0 ? (
            <EmptyStateLayout content={t('notices.none')} />
          ) : (
            <Stack gap={3}>
              {notices.map((notice) => (
                <Line key={notice.id} notice={notice} />
              ))}
            </Stack>
          )
        }
      </LoadedPart>
    </WorkbenchLayout>
  );
}
