import { useCallback, useState } from 'react';
import {
  Badge,
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  Typography,
} from '@strapi/design-system';
import { NavLink, useParams } from 'react-router-dom';
import type { Role } from '@sxjp/config/scheme';
import { RECORD_PATHS } from '@sxjp/plugin-certification/domain';
import type { RecordPath } from '@sxjp/plugin-certification/domain';
import { useLoaded, useServer } from '../../api/index.ts';
import type { RecordLine } from '../../api/index.ts';
import { LoadedPart, Stack } from '../../components/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { NewBan, NewBody, NewCertifier } from './NewRecord.tsx';
import { NewRound } from './NewRound.tsx';
import { sayDetail } from './saying.ts';

const ADDRESSES = Object.keys(RECORD_PATHS) as RecordPath[];

export function addressIn(text: string | undefined): RecordPath {
  return ADDRESSES.find((each) => each === text) ?? 'rounds';
}

function Kinds({ address }: { address: RecordPath }) {
  const { t } = useSpeech();
  return (
    <Flex tag="nav" gap={2} wrap="wrap" paddingBottom={4} aria-label={t('rooms.records')}>
      {ADDRESSES.map((each) => (
        <Link
          key={each}
          tag={NavLink}
          to={`${WORKBENCH}/records/${each}`}
          aria-current={each === address ? 'page' : undefined}
          style={{ fontWeight: each === address ? 600 : 400 }}
        >
          {t(`records.${each}`)}
        </Link>
      ))}
    </Flex>
  );
}

function Line({ address, line }: { address: RecordPath; line: RecordLine }) {
  const speech = useSpeech();
  const { say } = speech;
  const said = Object.entries(line.details)
    .filter(([, value]) => typeof value === 'string' && value !== '' && value !== line.subject)
    .map(([name, value]) => sayDetail(name, value, speech));
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Link tag={NavLink} to={`${WORKBENCH}/records/${address}/${line.id}`}>
          {line.subject}
        </Link>
        <Badge>{say(line.stageLabel)}</Badge>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {said.join(' · ')}
      </Typography>
    </Box>
  );
}

interface NewOneProps {
  address: RecordPath;
  roles: readonly Role[];
  reload: () => Promise<boolean>;
}

/** The form of a new record, for whoever may make one of this kind. */
function NewOne({ address, roles, reload }: NewOneProps) {
  if (address === 'rounds' && roles.includes('case_officer'))
    return <NewRound onDrafted={reload} />;
  if (address === 'certification-bodies' && roles.includes('department_head'))
    return <NewBody onMade={reload} />;
  if (address === 'certifiers' && roles.includes('department_head'))
    return <NewCertifier onMade={reload} />;
  if (address === 'bans' && (roles.includes('supervisor') || roles.includes('case_officer')))
    return <NewBan onMade={reload} />;
  return null;
}

/** 批次、证书、标识、异议、核查问题、监督、团体标准：newest first. */
export function RecordListPage() {
  const { t } = useSpeech();
  const server = useServer();
  const address = addressIn(useParams()['address']);
  const [page, setPage] = useState(1);
  const load = useCallback(async () => {
    const [list, actor] = await Promise.all([server.records(address, page), server.me()]);
    return { list, roles: actor.roles };
  }, [server, address, page]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout title={t(`records.${address}`)} subtitle={t('records.subtitle')}>
      <Kinds address={address} />
      <LoadedPart loaded={loaded} reload={reload}>
        {({ list, roles }) => (
          <Stack gap={3}>
            <NewOne address={address} roles={roles} reload={reload} />
            {list.results.length === 0 ? <EmptyStateLayout content={t('records.none')} /> : null}
            {list.results.map((line) => (
              <Line key={line.id} address={address} line={line} />
            ))}
            <Flex gap={2} justifyContent="center">
              <Button
                variant="tertiary"
                disabled={page === 1}
                onClick={() => setPage((now) => now - 1)}
              >
                {t('records.newer')}
              </Button>
              <Button
                variant="tertiary"
                disabled={!list.more}
                onClick={() => setPage((now) => now + 1)}
              >
                {t('records.older')}
              </Button>
            </Flex>
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
