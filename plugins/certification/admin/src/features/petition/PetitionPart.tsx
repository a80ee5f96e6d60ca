import { useCallback, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { refusedBy, useLoaded, useServer } from '../../api/index.ts';
import type { PetitionFile, PetitionPath } from '../../api/index.ts';
import {
  LoadedPart,
  Nothing,
  Particulars,
  PrivateFile,
  Section,
  Stack,
  sayRefused,
} from '../../components/index.ts';
import { useSpeech } from '../../language.ts';

const LINES = ['name', 'creditCode', 'contact', 'phone', 'email'] as const;

function Petitioner({ petitioner, known }: PetitionFile) {
  const { t } = useSpeech();
  if (!known) return <Nothing>{t('petitioner.confidential')}</Nothing>;
  if (petitioner === null) return <Nothing>{t('petitioner.unknown')}</Nothing>;
  if (petitioner.erased) return <Nothing>{t('petitioner.erased')}</Nothing>;
  return (
    <Particulars
      of={[
        { term: t('objection.kind'), value: t(`objection.${petitioner.kind}`) },
        ...LINES.filter((name) => petitioner[name] !== null).map((name) => ({
          term: t(`petitioner.${name}`),
          value: petitioner[name] ?? '',
        })),
      ]}
    />
  );
}

interface NewCodeProps {
  address: PetitionPath;
  id: string;
}

/** For somebody who has lost theirs and has been identified; the old one is void from then on. */
function NewCode({ address, id }: NewCodeProps) {
  const speech = useSpeech();
  const { t } = speech;
  const server = useServer();
  const { toggleNotification } = useNotification();
  const [code, setCode] = useState<string | null>(null);
  const give = async () => {
    try {
      setCode(await server.newQueryCode(address, id));
    } catch (error) {
      toggleNotification({ type: 'danger', message: sayRefused(refusedBy(error), speech) });
    }
  };
  return (
    <Flex gap={3} wrap="wrap">
      <Button type="button" variant="tertiary" onClick={() => void give()}>
        {t('petitioner.new_code')}
      </Button>
      {code === null ? null : (
        <Typography fontWeight="semiBold">{t('petitioner.code', { code })}</Typography>
      )}
    </Flex>
  );
}

/** 提出人与证据. */
export function PetitionPart({ address, id }: NewCodeProps) {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.petition(address, id), [server, address, id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <Section title={t('petitioner.title')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(file) => (
          <Stack gap={3}>
            <Petitioner {...file} />
            <Flex gap={2} wrap="wrap">
              {file.evidence.length === 0 ? <Nothing>{t('petitioner.no_evidence')}</Nothing> : null}
              {file.evidence.map(({ name, mediaType, sha256 }) => (
                <PrivateFile
                  key={sha256}
                  name={name}
                  mediaType={mediaType}
                  fetchContent={() => server.evidence(address, id, sha256)}
                />
              ))}
            </Flex>
            {file.known ? <NewCode address={address} id={id} /> : null}
          </Stack>
        )}
      </LoadedPart>
    </Section>
  );
}
