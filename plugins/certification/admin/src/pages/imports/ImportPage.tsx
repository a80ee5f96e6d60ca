import { useCallback, useState } from 'react';
import { Alert, Box, Button, Flex, Link, ProgressBar, Typography } from '@strapi/design-system';
import { NavLink, useParams } from 'react-router-dom';
import { isAbandoned, refusedBy, useAskedAgain, useLoaded, useServer } from '../../api/index.ts';
import type { ImportPage as Page } from '../../api/index.ts';
import {
  LoadedPart,
  Nothing,
  Particulars,
  PlainTable,
  PrivateFile,
  Section,
  Stack,
  sayRefused,
} from '../../components/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { stateOf } from './words.ts';

const ASK_AGAIN_MS = 1500;

const isRunning = ({ state, stalled }: Page): boolean => state === 'running' && !stalled;

interface PartProps {
  page: Page;
  reload: () => Promise<boolean>;
}

/** The one button of the page: what it does cannot be taken back, and the line above it says so. */
function Start({ page, reload }: PartProps) {
  const speech = useSpeech();
  const { t } = speech;
  const server = useServer();
  const [starting, setStarting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const again = page.state === 'failed' || page.stalled;
  const waits = again || (page.state === 'judged' && page.tally.ready > 0);
  if (!waits) return null;

  const start = async () => {
    setStarting(true);
    setTrouble(null);
    try {
      await server.startImport(page.id);
      await reload();
    } catch (error) {
      if (!isAbandoned(error)) setTrouble(sayRefused(refusedBy(error), speech));
    } finally {
      setStarting(false);
    }
  };

  return (
    <Stack gap={2}>
      <Typography textColor="neutral600">{t('imports.confirm')}</Typography>
      <Flex>
        <Button loading={starting} onClick={() => void start()}>
          {again ? t('imports.go_on') : t('imports.start', { count: page.tally.ready })}
        </Button>
      </Flex>
      {trouble === null ? null : <Typography textColor="danger600">{trouble}</Typography>}
    </Stack>
  );
}

function Progress({ page }: { page: Page }) {
  const { t } = useSpeech();
  const { done, total } = page;
  return (
    <Box role="status" aria-live="polite">
      <Stack gap={2}>
        <Typography fontWeight="semiBold">{t(stateOf(page))}</Typography>
        {page.state === 'judged' || total === 0 ? null : (
          <Flex gap={4} alignItems="center" wrap="wrap">
            <ProgressBar aria-label={t('imports.title')} value={(done / total) * 100} />
            <Typography>{t('imports.progress', { done, total })}</Typography>
          </Flex>
        )}
      </Stack>
    </Box>
  );
}

const MOST_SHOWN = 500;

function Findings({ page: { findings } }: { page: Page }) {
  const { t, language } = useSpeech();
  if (findings.length === 0) return <Nothing>{t('imports.findings_none')}</Nothing>;
  return (
    <Stack gap={2}>
      {findings.length < MOST_SHOWN ? null : (
        <Nothing>{t('imports.findings_more', { count: MOST_SHOWN })}</Nothing>
      )}
      <PlainTable
        head={[
          t('imports.line'),
          t('imports.column'),
          t('imports.value'),
          t('imports.problem'),
          t('imports.remedy'),
        ]}
        rows={findings.map((each, place) => ({
          key: String(place),
          cells: [
            String(each.line),
            each.column,
            each.value,
            `${each.bad ? '' : `${t('imports.remark')} · `}${language === 'zh' ? each.problem : each.en}`,
            language === 'zh'
              ? [each.expected, each.remedy].filter((part) => part !== '').join('；')
              : '',
          ],
        }))}
      />
    </Stack>
  );
}

function Judged({ page, reload }: PartProps) {
  const { t } = useSpeech();
  const server = useServer();
  const { tally } = page;
  useAskedAgain(isRunning(page), reload, ASK_AGAIN_MS);
  return (
    <Stack>
      {page.failure === null ? null : (
        <Alert variant="danger" title={t('imports.state_failed')} closeLabel={t('close')}>
          {page.failure}
        </Alert>
      )}
      <Section title={t('imports.tally')}>
        <Stack gap={4}>
          <Progress page={page} />
          <Particulars
            of={(['ready', 'imported', 'present', 'bad'] as const).map((outcome) => ({
              term: t(`imports.${outcome}`),
              value: String(tally[outcome]),
            }))}
          />
          <Start page={page} reload={reload} />
        </Stack>
      </Section>
      <Section
        title={t('imports.findings')}
        aside={
          <PrivateFile
            name={`${page.name.replace(/\.[^.]*$/, '')}-${t('imports.report_file')}.csv`}
            mediaType="text/csv"
            label={t('imports.report')}
            fetchContent={() => server.importReport(page.id)}
          />
        }
      >
        <Findings page={page} />
      </Section>
    </Stack>
  );
}

/** 一份名单：the dry run, the confirmation, how far it is in, and what came of it. */
export function ImportPage() {
  const { t } = useSpeech();
  const { id = '' } = useParams();
  const server = useServer();
  const load = useCallback(() => server.importOf(id), [server, id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout
      title={loaded.state === 'ready' ? loaded.value.name : t('imports.title')}
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/imports`}>
          {t('imports.back')}
        </Link>
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {(page) => <Judged page={page} reload={reload} />}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
