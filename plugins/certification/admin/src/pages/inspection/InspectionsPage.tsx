import { useCallback, useState } from 'react';
import {
  Box,
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { useLoaded, useServer } from '../../api/index.ts';
import {
  LoadedPart,
  Nothing,
  PlainTable,
  PrivateFile,
  Section,
  Stack,
} from '../../components/index.ts';
import { shanghaiToday } from '../../dates.ts';
import { Calendar, SummaryPart } from '../../features/inspection/index.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ALL = 'all';

const monthAfter = (month: string, by: 1 | -1): string => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
};
const lastDayOf = (month: string): string => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
};

function CalendarTab() {
  const { t, language } = useSpeech();
  const server = useServer();
  const [month, setMonth] = useState(shanghaiToday().slice(0, 7));
  const load = useCallback(() => server.visits(`${month}-01`, lastDayOf(month)), [server, month]);
  const [loaded, reload] = useLoaded(load);
  const [year, of] = month.split('-').map(Number);
  const title = language === 'zh' ? `${year}年${of}月` : month;
  return (
    <Stack>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Button variant="tertiary" onClick={() => setMonth(monthAfter(month, -1))}>
          {t('inspections.month_before')}
        </Button>
        <Typography variant="delta" tag="h2" aria-live="polite">
          {title}
        </Typography>
        <Button variant="tertiary" onClick={() => setMonth(monthAfter(month, 1))}>
          {t('inspections.month_after')}
        </Button>
        <Button variant="ghost" onClick={() => setMonth(shanghaiToday().slice(0, 7))}>
          {t('inspections.this_month')}
        </Button>
      </Flex>
      <LoadedPart loaded={loaded} reload={reload}>
        {({ visits, inspectors }) =>
          visits.length === 0 ? (
            <Nothing>{t('inspections.no_visits')}</Nothing>
          ) : (
            <Stack>
              <Calendar month={month} visits={visits} />
              <Section title={t('inspections.load')}>
                <PlainTable
                  head={[t('inspections.load'), t('inspections.visits'), t('inspections.leads')]}
                  rows={inspectors.map(({ id, name, visits: count, leads }) => ({
                    key: id,
                    cells: [name, count, leads],
                  }))}
                />
              </Section>
            </Stack>
          )
        }
      </LoadedPart>
    </Stack>
  );
}

function SummaryTab() {
  const { t } = useSpeech();
  const server = useServer();
  const [round, setRound] = useState<number | null>(null);
  const load = useCallback(() => server.summary(round), [server, round]);
  const [loaded, reload] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {({ rounds, summary }) => (
        <Stack>
          <Flex gap={3} wrap="wrap">
            <Box width="24rem">
              <SingleSelect
                aria-label={t('inspections.round')}
                value={round === null ? ALL : String(round)}
                onChange={(value) => setRound(value === ALL ? null : Number(value))}
              >
                <SingleSelectOption value={ALL}>{t('inspections.all_rounds')}</SingleSelectOption>
                {rounds.map(({ id, name }) => (
                  <SingleSelectOption key={id} value={String(id)}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
            <PrivateFile
              name={`${t('inspections.summary')}.xlsx`}
              mediaType={WORKBOOK}
              label={t('inspections.export')}
              fetchContent={() => server.summaryWorkbook(round)}
            />
          </Flex>
          <SummaryPart summary={summary} />
        </Stack>
      )}
    </LoadedPart>
  );
}

/** 核查安排与汇总. */
export function InspectionsPage() {
  const { t } = useSpeech();
  return (
    <WorkbenchLayout title={t('rooms.inspections')} subtitle={t('inspections.subtitle')}>
      <Tabs.Root defaultValue="calendar" variant="simple">
        <Tabs.List aria-label={t('rooms.inspections')}>
          <Tabs.Trigger value="calendar">{t('inspections.calendar')}</Tabs.Trigger>
          <Tabs.Trigger value="summary">{t('inspections.summary')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="calendar">
          <Box paddingTop={4}>
            <CalendarTab />
          </Box>
        </Tabs.Content>
        <Tabs.Content value="summary">
          <Box paddingTop={4}>
            <SummaryTab />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </WorkbenchLayout>
  );
}
