import { useCallback } from 'react';
import { Flex, Link } from '@strapi/design-system';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import type { CasePage } from '../../api/index.ts';
import { LoadedPart, StageMark, stageLabelOf } from '../../components/index.ts';
import { APPLICATION_UID, WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { caseSubject } from './caseSubject.ts';
import { StagePanel } from './StagePanel.tsx';
import { useActing } from './useActing.tsx';

interface OfRecordProps {
  page: CasePage;
  edition: SchemeEdition;
  actorId: string;
  reload: () => Promise<boolean>;
}

function OfRecord({ page, edition, actorId, reload }: OfRecordProps) {
  const server = useServer();
  const acting = useActing(caseSubject(page, edition, actorId, server, reload), stageLabelOf);
  return (
    <>
      <StagePanel
        mark={<StageMark stage={page.stage} />}
        dueOn={page.dueOn}
        actions={page.actions}
        ahead={page.ahead}
        ledger={page.ledger}
        stageLabelOf={stageLabelOf}
        onAct={acting.begin}
      />
      {acting.dialog}
    </>
  );
}

function Content({ documentId }: { documentId: string }) {
  const { t } = useSpeech();
  const server = useServer();
  const { refetch } = useDocument({
    model: APPLICATION_UID,
    collectionType: 'collection-types',
    documentId,
  });
  const load = useCallback(async () => {
    const [page, edition, me] = await Promise.all([
      server.caseOf(documentId),
      server.edition(),
      server.me(),
    ]);
    return { page, edition, actorId: me.id };
  }, [server, documentId]);
  const [loaded, reload] = useLoaded(load);
  const reloadBoth = async () => {
    const done = await reload();
    refetch();
    return done;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <LoadedPart loaded={loaded} reload={reload}>
        {(value) => <OfRecord {...value} reload={reloadBoth} />}
      </LoadedPart>
      <Link tag={NavLink} to={`${WORKBENCH}/applications/${documentId}`}>
        {t('panel.open_in_workbench')}
      </Link>
    </Flex>
  );
}

interface RecordPanelProps {
  model: string;
  documentId?: string;
}

/** The stage panel beside an application in the Content Manager. Other records have none. */
export function RecordPanel({ model, documentId }: RecordPanelProps) {
  const { t } = useSpeech();
  if (model !== APPLICATION_UID || documentId === undefined) return null;
  return { title: t('panel.title'), content: <Content documentId={documentId} /> };
}
