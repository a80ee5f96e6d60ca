import { useCallback } from 'react';
import { Flex, Link } from '@strapi/design-system';
import { NavLink, useNavigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Role, SchemeEdition } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import type { CasePage as CasePageData } from '../../api/index.ts';
import { LoadedPart, Section, Stack, StageMark, stageLabelOf } from '../../components/index.ts';
import { NotificationsPart } from '../../features/printing/index.ts';
import { History, StagePanel, caseSubject, useActing } from '../../features/stage-panel/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { AppealPart } from './AppealPart.tsx';
import { FormPart, MaterialsPart, OfferingPart, OrganizationPart } from './ApplicationParts.tsx';
import { AdvancednessPart, EvaluationsPart, StandardPart } from './AssessmentParts.tsx';
import { CertificationPart } from './CertificationPart.tsx';
import { CertificatePart, ReportPart } from './ConclusionParts.tsx';
import { InspectionPart } from './InspectionPart.tsx';
import { ObjectionsPart } from './ObjectionsPart.tsx';

const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr) 34rem;
  align-items: start;

  > aside {
    position: sticky;
    top: 1.6rem;
  }

  @media (max-width: 1023px) {
    grid-template-columns: minmax(0, 1fr);

    > aside {
      position: static;
      order: -1;
    }
  }
`;

const REGISTER_OBJECTIONS: readonly Role[] = ['objection_handler', 'case_officer', 'editor'];

interface OpenedProps {
  page: CasePageData;
  edition: SchemeEdition;
  actor: { id: string; roles: readonly Role[] };
  reload: () => Promise<boolean>;
}

function Opened({ page, edition, actor, reload }: OpenedProps) {
  const { t } = useSpeech();
  const server = useServer();
  const navigate = useNavigate();
  const acting = useActing(caseSubject(page, edition, actor.id, server, reload), stageLabelOf);
  return (
    <WorkbenchLayout
      title={page.offeringName}
      subtitle={
        <Flex gap={3} wrap="wrap">
          <StageMark stage={page.stage} />
          <span>{page.number ?? t('cases.unnumbered')}</span>
          <span>{page.organizationName}</span>
        </Flex>
      }
      back={
        <Link tag={NavLink} to={WORKBENCH}>
          {t('case.back')}
        </Link>
      }
    >
      <Columns>
        <Stack>
          <InspectionPart page={page} edition={edition} actorId={actor.id} />
          <NotificationsPart page={page} />
          <OfferingPart page={page} />
          <OrganizationPart page={page} />
          <FormPart page={page} />
          <MaterialsPart page={page} edition={edition} />
          <EvaluationsPart page={page} />
          <StandardPart page={page} />
          <AdvancednessPart page={page} />
          <CertificationPart page={page} isBody={actor.roles.includes('certification_body')} />
          <ReportPart page={page} />
          <CertificatePart page={page} />
          <AppealPart page={page} />
          <ObjectionsPart
            page={page}
            reload={reload}
            mayRegister={actor.roles.some((role) => REGISTER_OBJECTIONS.includes(role))}
          />
          <Section title={t('case.history')}>
            <History ledger={page.ledger} stageLabelOf={stageLabelOf} whole />
          </Section>
        </Stack>
        <aside>
          <Section title={t('panel.title')}>
            <StagePanel
              mark={<StageMark stage={page.stage} />}
              dueOn={page.dueOn}
              actions={page.actions}
              ahead={page.ahead}
              ledger={page.ledger}
              stageLabelOf={stageLabelOf}
              onAct={(action) =>
                action.action === 'submit_scorecard'
                  ? navigate(`${WORKBENCH}/applications/${page.id}/scorecard`)
                  : acting.begin(action)
              }
            />
          </Section>
        </aside>
      </Columns>
      {acting.dialog}
    </WorkbenchLayout>
  );
}

/** One case, as far as the reader's roles may see it, with everything they can do. */
export function CasePage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [page, edition, actor] = await Promise.all([
      server.caseOf(id),
      server.edition(),
      server.me(),
    ]);
    return { page, edition, actor };
  }, [server, id]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.state !== 'ready')
    return (
      <WorkbenchLayout title={t('rooms.cases')}>
        <LoadedPart loaded={loaded} reload={reload}>
          {() => null}
        </LoadedPart>
      </WorkbenchLayout>
    );
  return <Opened key={id} {...loaded.value} reload={reload} />;
}
