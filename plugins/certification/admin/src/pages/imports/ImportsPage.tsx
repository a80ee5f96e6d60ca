import { useCallback, useId, useState } from 'react';
import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import { isAbandoned, refusedBy, useLoaded, useServer } from '../../api/index.ts';
import type { ImportLine } from '../../api/index.ts';
import {
  LoadedPart,
  Nothing,
  PlainTable,
  PrivateFile,
  Section,
  Stack,
  sayRefused,
} from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { stateOf } from './words.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Uploads as soon as a file is chosen; what was found is the next page. */
function Upload() {
  const speech = useSpeech();
  const { t } = speech;
  const server = useServer();
  const navigate = useNavigate();
  const id = useId();
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const upload = async (file: File) => {
    setReading(true);
    setTrouble(null);
    try {
      const judged = await server.uploadList(file);
      navigate(`${WORKBENCH}/imports/${judged.id}`);
    } catch (error) {
      if (!isAbandoned(error)) setTrouble(sayRefused(refusedBy(error), speech));
    } finally {
      setReading(false);
    }
  };

  return (
    <Section
      title={t('imports.title')}
      aside={
        <PrivateFile
          name={`${t('imports.template_file')}.xlsx`}
          mediaType={WORKBOOK}
          label={t('imports.template')}
          fetchContent={() => server.importTemplate()}
        />
      }
    >
      <Stack gap={2}>
        <Typography tag="label" htmlFor={id} fontWeight="semiBold">
          {t('imports.choose')}
        </Typography>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          disabled={reading}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void upload(file);
          }}
        />
        <Typography variant="pi" textColor="neutral600">
          {t('imports.hint')}
        </Typography>
        <Box role="status" aria-live="polite">
          {reading ? <Typography>{t('imports.reading')}</Typography> : null}
          {trouble === null ? null : <Typography textColor="danger600">{trouble}</Typography>}
        </Box>
      </Stack>
    </Section>
  );
}

function Lists({ imports }: { imports: readonly ImportLine[] }) {
  const { t, language } = useSpeech();
  if (imports.length === 0) return <Nothing>{t('imports.none')}</Nothing>;
  return (
    <PlainTable
      head={[
        t('imports.list'),
        t('imports.when'),
        t('imports.state'),
        t('imports.imported'),
        t('imports.bad'),
      ]}
      rows={imports.map((each) => ({
        key: each.id,
        cells: [
          <Link key="list" tag={NavLink} to={`${WORKBENCH}/imports/${each.id}`}>
            {each.name}
          </Link>,
          sayInstant(each.uploadedAt, language),
          t(stateOf(each)),
          String(each.tally.imported),
          String(each.tally.bad),
        ],
      }))}
    />
  );
}

/** 导入：bring a list, and the lists brought before. */
export function ImportsPage() {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.imports(), [server]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout title={t('imports.title')} subtitle={t('imports.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(imports) => (
          <Stack>
            <Upload />
            <Section title={t('imports.earlier')}>
              <Lists imports={imports} />
            </Section>
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
