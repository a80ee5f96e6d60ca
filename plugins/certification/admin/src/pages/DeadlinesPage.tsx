import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { RECORDS, SEVERITY_LABELS } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../api/index.ts';
import type { Deadlines } from '../api/index.ts';
import { LoadedPart, Nothing, Section, Stack, stageLabelOf } from '../components/index.ts';
import { sayDate } from '../dates.ts';
import { WORKBENCH } from '../identity.ts';
import { useSpeech } from '../language.ts';
import type { MessageKey } from '../translations/index.ts';
import { WorkbenchLayout } from './WorkbenchLayout.tsx';

function Left({ days }: { days: number | null }) {
  const { t } = useSpeech();
  if (days === null)
    return <Typography textColor="neutral600">{t('deadlines.unknown')}</Typography>;
  const colour = days < 0 ? 'danger600' : days <= 5 ? 'warning700' : 'neutral700';
  return (
    <Typography textColor={colour} fontWeight={days <= 5 ? 'semiBold' : 'regular'}>
      {days < 0
        ? t('deadlines.over', { days: -days })
        : days === 0
          ? t('deadlines.today')
          : t('deadlines.left', { days })}
    </Typography>
  );
}

interface DueProps {
  line: Deadlines['cases'][number] | Deadlines['issues'][number] | Deadlines['petitions'][number];
  at: string;
  about: readonly string[];
}

function Due({ line, at, about }: DueProps) {
  const { language } = useSpeech();
  return (
    <Box borderColor="neutral150" hasRadius padding={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Link tag={NavLink} to={`${WORKBENCH}/${at}`}>
          {`${line.number ?? ''} ${line.name}　${line.organization}`}
        </Link>
        <Left days={line.workingDaysLeft} />
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {[...about, ...(line.dueOn === null ? [] : [sayDate(line.dueOn, language)])].join(' · ')}
      </Typography>
    </Box>
  );
}

function Cases({ cases }: Pick<Deadlines, 'cases'>) {
  const { t, say } = useSpeech();
  if (cases.length === 0) return <Nothing>{t('deadlines.no_cases')}</Nothing>;
  return (
    <Stack gap={2}>
      {cases.map((line) => (
        <Due
          key={line.id}
          line={line}
          at={`applications/${line.id}`}
          about={[say(stageLabelOf(line.stage))]}
        />
      ))}
    </Stack>
  );
}

function Issues({ issues }: Pick<Deadlines, 'issues'>) {
  const { t, say } = useSpeech();
  if (issues.length === 0) return <Nothing>{t('deadlines.no_issues')}</Nothing>;
  return (
    <Stack gap={2}>
      {issues.map((line) => {
        const { severity, item, stage } = line;
        const state = RECORDS.inspection_issue.stages[stage];
        const about = [say(SEVERITY_LABELS[severity]), item, say(state)];
        return <Due key={line.id} line={line} at={`applications/${line.caseId}`} about={about} />;
      })}
    </Stack>
  );
}

const PETITION_PATHS = { objection: 'objections', misuse_report: 'misuse-reports' } as const;

function Petitions({ petitions }: Pick<Deadlines, 'petitions'>) {
  const { t, say } = useSpeech();
  if (petitions.length === 0) return <Nothing>{t('deadlines.no_petitions')}</Nothing>;
  return (
    <Stack gap={2}>
      {petitions.map((line) => {
        const { id, kind } = line;
        const at = `records/${PETITION_PATHS[kind]}/${id}`;
        return <Due key={id} line={line} at={at} about={[say(RECORDS[kind].title)]} />;
      })}
    </Stack>
  );
}

/** As many as a page bears; the count beside the title is of all. */
const SHOWN = 50;

interface CertificatesProps<Line extends Deadlines['suspensionsOver'][number]> {
  title: MessageKey;
  list: readonly Line[];
  about?: (line: Line) => MessageKey | null;
}

function Certificates<Line extends Deadlines['suspensionsOver'][number]>({
  title,
  list,
  about = () => null,
}: CertificatesProps<Line>) {
  const { t, language } = useSpeech();
  return (
    <Section title={t(title, { count: list.length })}>
      {list.length === 0 ? <Nothing>{t('deadlines.none')}</Nothing> : null}
      <Stack gap={2}>
        {list.slice(0, SHOWN).map((line) => {
          const more = about(line);
          const said = [...(more === null ? [] : [t(more)]), sayDate(line.day, language)];
          return (
            <Flex key={line.id} justifyContent="space-between" gap={3} wrap="wrap">
              <Link tag={NavLink} to={`${WORKBENCH}/records/certificates/${line.id}`}>
                {`${line.number} ${line.name}　${line.holder}`}
              </Link>
              <Typography textColor="neutral600">{said.join(' · ')}</Typography>
            </Flex>
          );
        })}
      </Stack>
    </Section>
  );
}

/** 期限一览：what is over or about to be. */
export function DeadlinesPage() {
  const { t } = useSpeech();
  const server = useServer();
  const [loaded, reload] = useLoaded(server.deadlines);
  return (
    <WorkbenchLayout title={t('rooms.deadlines')} subtitle={t('deadlines.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {({ cases, issues, petitions, ...certificates }) => (
          <Stack>
            <Section title={t('deadlines.cases')}>
              <Cases cases={cases} />
            </Section>
            <Section title={t('deadlines.issues')}>
              <Issues issues={issues} />
            </Section>
            <Section title={t('deadlines.petitions')}>
              <Petitions petitions={petitions} />
            </Section>
            <Certificates
              title="deadlines.requests"
              list={certificates.requests}
              about={({ requested }) => `requested.${requested}`}
            />
            <Certificates title="deadlines.suspensions" list={certificates.suspensionsOver} />
            <Certificates
              title="deadlines.surveillance_overdue"
              list={certificates.surveillanceOverdue}
            />
            <Certificates title="deadlines.surveillance" list={certificates.surveillanceDue} />
            <Certificates
              title="deadlines.expiring"
              list={certificates.expiring}
              about={({ reminder }) => (reminder === null ? null : `deadlines.${reminder}`)}
            />
            <Certificates
              title="deadlines.expired"
              list={certificates.expired}
              about={({ stored }) => (stored ? null : 'deadlines.not_stored')}
            />
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
