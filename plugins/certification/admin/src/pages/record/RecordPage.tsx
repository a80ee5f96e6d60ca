import { useCallback } from 'react';
import { Badge, Link } from '@strapi/design-system';
import { NavLink, useNavigate, useParams } from 'react-router-dom';
import { RECORDS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { RECORD_PATHS } from '@sxjp/plugin-certification/domain';
import type { RecordPath } from '@sxjp/plugin-certification/domain';
import { useLoaded, useServer } from '../../api/index.ts';
import type { RecordPage as RecordPageData } from '../../api/index.ts';
import { LoadedPart, Particulars, Section, Stack } from '../../components/index.ts';
import { PetitionPart } from '../../features/petition/index.ts';
import { AnnouncementDocuments, PrintPart } from '../../features/printing/index.ts';
import { StagePanel, plainContext, useActing } from '../../features/stage-panel/index.ts';
import type { ActSubject } from '../../features/stage-panel/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { isMessageKey } from '../../translations/index.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { sayDetail } from './saying.ts';
import { addressIn } from './RecordListPage.tsx';

function stageLabelIn(address: RecordPath) {
  const stages: Partial<Record<string, Label>> = RECORDS[RECORD_PATHS[address]].stages;
  return (stage: string): Label => stages[stage] ?? { zh: stage, en: stage };
}

interface OpenedProps {
  address: RecordPath;
  page: RecordPageData;
  actorId: string;
  reload: () => Promise<boolean>;
}

function Opened({ address, page, actorId, reload }: OpenedProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const server = useServer();
  const subject: ActSubject = {
    stage: page.stage,
    version: page.version,
    context: plainContext(actorId),
    act: (action, body) => server.act({ type: address, id: page.id }, action, body),
    reload,
  };
  const stageLabelOf = stageLabelIn(address);
  const acting = useActing(subject, stageLabelOf);
  const navigate = useNavigate();
  const rubricAt = `${WORKBENCH}/records/rounds/${page.id}/rubric`;
  const mark = <Badge>{say(page.stageLabel)}</Badge>;
  return (
    <WorkbenchLayout
      title={page.subject}
      subtitle={mark}
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/records/${address}`}>
          {t(`records.${address}`)}
        </Link>
      }
    >
      <Stack>
        <Section title={t('panel.title')}>
          <StagePanel
            mark={mark}
            dueOn={null}
            actions={page.actions}
            ledger={page.ledger}
            stageLabelOf={stageLabelOf}
            onAct={(action) =>
              action.action === 'revise_rubric' ? navigate(rubricAt) : acting.begin(action)
            }
          />
        </Section>
        {address === 'certificates' ? (
          <PrintPart certificateId={page.id} number={page.subject} version={page.version} />
        ) : null}
        {address === 'objections' || address === 'misuse-reports' ? (
          <PetitionPart address={address} id={page.id} />
        ) : null}
        <Section
          title={say(page.title)}
          aside={
            <>
              {address === 'rounds' ? (
                <Link tag={NavLink} to={rubricAt}>
                  {t('rubric.title')}
                </Link>
              ) : null}
              {address === 'certificates' ? (
                <AnnouncementDocuments of={address} id={page.id} ledger={page.ledger} />
              ) : null}
            </>
          }
        >
          <Particulars
            of={Object.entries(page.details)
              .filter(([, value]) => value !== null && value !== '')
              .map(([name, value]) => {
                const key = `detail.${name}`;
                return {
                  term: isMessageKey(key) ? t(key) : name,
                  value: sayDetail(name, value, speech),
                };
              })}
          />
        </Section>
      </Stack>
      {acting.dialog}
    </WorkbenchLayout>
  );
}

/** One record with stages of its own: what may be done with it, and what was. */
export function RecordPage() {
  const { address: asked, id = '' } = useParams();
  const address = addressIn(asked);
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [page, actor] = await Promise.all([server.recordOf(address, id), server.me()]);
    return { page, actorId: actor.id };
  }, [server, address, id]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.state !== 'ready')
    return (
      <WorkbenchLayout title={t(`records.${address}`)}>
        <LoadedPart loaded={loaded} reload={reload}>
          {() => null}
        </LoadedPart>
      </WorkbenchLayout>
    );
  return <Opened key={id} address={address} {...loaded.value} reload={reload} />;
}
