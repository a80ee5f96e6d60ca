import { useCallback, useState } from 'react';
import { Link } from '@strapi/design-system';
import { NavLink, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { useLoaded, useServer } from '../../api/index.ts';
import type { Desk } from '../../api/index.ts';
import { LoadedPart, Stack } from '../../components/index.ts';
import { PartForm, Progress } from '../../features/certification/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

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

  @media print {
    grid-template-columns: minmax(0, 1fr);
  }
`;

function Parts({ begun }: { begun: Desk }) {
  const [desk, setDesk] = useState(begun);
  return (
    <Columns>
      <Stack>
        {desk.needed[desk.route].map((part) => (
          <PartForm key={part} desk={desk} part={part} onKept={setDesk} />
        ))}
      </Stack>
      <aside>
        <Progress desk={desk} />
      </aside>
    </Columns>
  );
}

/** 认证工作：what a certification body saves of its case, part by part, until it concludes. */
export function DeskPage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.desk(id), [server, id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout
      title={t('work.title')}
      subtitle={t('work.subtitle')}
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/applications/${id}`}>
          {t('work.back')}
        </Link>
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {(desk) => <Parts key={desk.id} begun={desk} />}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
