import { useCallback, useState } from 'react';
import { Box, Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { PROPOSAL_LABELS, RECORDS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import type { Plan, PlanLine } from '../../api/index.ts';
import {
  LoadedPart,
  Nothing,
  PlainTable,
  PrivateFile,
  Section,
  Stack,
} from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STAGES: Readonly<Record<string, Label>> = RECORDS.surveillance.stages;

function Lines({ lines, none }: { lines: readonly PlanLine[]; none: string }) {
  const { t, say, language } = useSpeech();
  if (lines.length === 0) return <Nothing>{none}</Nothing>;
  return (
    <PlainTable
      head={[
        t('plan.due_by'),
        t('plan.certificate'),
        t('plan.holder'),
        t('plan.city'),
        t('plan.kind'),
        t('plan.stage'),
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          sayDate(line.dueBy, language),
          <Link
            key="certificate"
            tag={NavLink}
            to={`${WORKBENCH}/records/certificates/${line.certificateId}`}
          >
            {`${line.number} ${line.name}`}
          </Link>,
          line.holder,
          line.city,
          t(`surveillance_kind.${line.kind}`),
          <Link key="stage" tag={NavLink} to={`${WORKBENCH}/records/surveillances/${line.id}`}>
            {say(STAGES[line.stage] ?? { zh: line.stage, en: line.stage })}
            {line.proposal === null ? '' : ` · ${say(PROPOSAL_LABELS[line.proposal])}`}
          </Link>,
        ],
      }))}
    />
  );
}

function Lists({ plan }: { plan: Plan }) {
  const { t } = useSpeech();
  const lists = [
    ['suspend', plan.suspend],
    ['proposed', plan.proposed],
    ['overdue', plan.overdue],
    ['due', plan.due],
  ] as const;
  return (
    <Stack>
      {lists.map(([name, lines]) => (
        <Section key={name} title={t(`plan.${name}`, { count: lines.length })}>
          <Lines lines={lines} none={t('plan.none')} />
        </Section>
      ))}
    </Stack>
  );
}

function Load({ title, load }: { title: string; load: Plan['months'] }) {
  const { t } = useSpeech();
  const most = Math.max(1, ...load.map(({ all }) => all));
  return (
    <Section title={title}>
      <PlainTable
        head={[title, t('plan.all'), t('plan.done'), t('plan.load')]}
        rows={load.map(({ name, all, done }) => ({
          key: name,
          cells: [
            name,
            all,
            done,
            <Box
              key="bar"
              background="primary200"
              height="1.2rem"
              hasRadius
              width={`${Math.round((all / most) * 100)}%`}
              minWidth={all === 0 ? '0' : '0.4rem'}
              aria-hidden
            />,
          ],
        }))}
      />
    </Section>
  );
}

function Year({ plan, onYear }: { plan: Plan; onYear: (year: number) => void }) {
  const { t } = useSpeech();
  const server = useServer();
  return (
    <Stack>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Button variant="tertiary" onClick={() => onYear(plan.year - 1)}>
          {t('plan.year_before')}
        </Button>
        <Typography variant="delta" tag="h2" aria-live="polite">
          {t('plan.year', { year: plan.year })}
        </Typography>
        <Button variant="tertiary" onClick={() => onYear(plan.year + 1)}>
          {t('plan.year_after')}
        </Button>
        <PrivateFile
          name={t('plan.file', { year: plan.year })}
          mediaType={WORKBOOK}
          label={t('plan.export')}
          fetchContent={() => server.planWorkbook(plan.year)}
        />
      </Flex>
      <Load title={t('plan.by_month')} load={plan.months} />
      <Load title={t('plan.by_city')} load={plan.cities} />
      <Section title={t('plan.lines', { count: plan.lines.length })}>
        <Lines lines={plan.lines} none={t('plan.none')} />
      </Section>
    </Stack>
  );
}

/** 获证后监督：what is due and overdue, which certificates should be suspended, and the year’s plan with its load. */
export function PlanPage() {
  const { t } = useSpeech();
  const server = useServer();
  const [year, setYear] = useState<number | null>(null);
  const load = useCallback(() => server.plan(year), [server, year]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout title={t('rooms.surveillance')} subtitle={t('plan.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(plan) => (
          <Tabs.Root defaultValue="lists" variant="simple">
            <Tabs.List aria-label={t('rooms.surveillance')}>
              <Tabs.Trigger value="lists">{t('plan.lists')}</Tabs.Trigger>
              <Tabs.Trigger value="year">{t('plan.plan')}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="lists">
              <Box paddingTop={4}>
                <Lists plan={plan} />
              </Box>
            </Tabs.Content>
            <Tabs.Content value="year">
              <Box paddingTop={4}>
                <Year plan={plan} onYear={setYear} />
              </Box>
            </Tabs.Content>
          </Tabs.Root>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
