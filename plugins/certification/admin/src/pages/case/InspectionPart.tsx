import { Badge, Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SchemeEdition } from '@sxjp/config/scheme';
import type { CasePage } from '../../api/index.ts';
import { Section, Stack } from '../../components/index.ts';
import {
  InspectionReportPart,
  IssuesPart,
  ScoresTable,
  VisitPart,
} from '../../features/inspection/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';

interface InspectionPartProps {
  page: CasePage;
  edition: SchemeEdition;
  actorId: string;
}

/** 现场核查, as far as the reader may see it. A member of the team finds the way to the own scorecard here. */
export function InspectionPart({ page, edition, actorId }: InspectionPartProps) {
  const { t } = useSpeech();
  const { inspection } = page;
  if (inspection === null) return null;
  const member = inspection.team.some(({ id }) => id === actorId);
  return (
    <>
      <Section
        title={t('case.inspection')}
        aside={
          <Flex gap={2} wrap="wrap">
            <Badge>{t('case.round', { round: inspection.round })}</Badge>
            <Badge>{t('score.visit', { visit: inspection.visit })}</Badge>
            {inspection.conclusion === null ? null : (
              <Badge variant={inspection.conclusion === 'recommended' ? 'success' : 'warning'}>
                {t(`band.${inspection.conclusion}`)}
              </Badge>
            )}
          </Flex>
        }
      >
        <Stack>
          <VisitPart inspection={inspection} />
          {member ? (
            <div>
              <LinkButton
                tag={NavLink}
                to={`${WORKBENCH}/applications/${page.id}/scorecard`}
                variant="secondary"
              >
                {t('score.open')}
              </LinkButton>
            </div>
          ) : null}
          {inspection.summary === '' ? null : <Typography>{inspection.summary}</Typography>}
        </Stack>
      </Section>
      {inspection.scorecards.length === 0 ? null : (
        <Section title={t('cards.title')}>
          <ScoresTable
            rubric={inspection.rubric ?? edition.rubrics[page.kind]}
            inspection={inspection}
          />
        </Section>
      )}
      {inspection.report === null ? null : (
        <Section title={t('report.title')}>
          <InspectionReportPart caseId={page.id} inspection={inspection} />
        </Section>
      )}
      {inspection.issues.length === 0 ? null : (
        <Section title={t('issues.title')}>
          <IssuesPart issues={inspection.issues} />
        </Section>
      )}
    </>
  );
}
