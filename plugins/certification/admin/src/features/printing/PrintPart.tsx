import { useCallback } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { RECORDS } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import type { PrintLog } from '../../api/index.ts';
import { LoadedPart, Nothing, PrivateFile, Section, Stack } from '../../components/index.ts';
import { sayInstant } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

type Line = PrintLog['log'][number];

interface LineProps {
  certificateId: string;
  number: string;
  line: Line;
}

function LogLine({ certificateId, number, line }: LineProps) {
  const { t, say, language } = useSpeech();
  const server = useServer();
  const { sha256, template, copies, reason } = line;
  return (
    <Box tag="li" borderColor="neutral150" hasRadius padding={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography fontWeight="semiBold">
          {say(RECORDS.certificate.actions[line.action])}
          {line.current ? '' : `（${t('printing.of_before')}）`}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {`${line.by} · ${sayInstant(line.at, language)}`}
        </Typography>
      </Flex>
      {copies === null ? null : (
        <Typography tag="p">
          {t('printing.copies', { count: copies, reason: reason ?? '' })}
        </Typography>
      )}
      {sha256 === null ? null : (
        <>
          <Typography
            tag="p"
            variant="pi"
            textColor="neutral600"
            style={{ overflowWrap: 'anywhere' }}
          >
            {`${t('printing.hash')} ${sha256} · ${t('printing.template', { template: template ?? '—' })}`}
          </Typography>
          <PrivateFile
            name={`${number}.pdf`}
            mediaType="application/pdf"
            label={t('printing.open')}
            fetchContent={() => server.printOf(certificateId, line.version)}
          />
        </>
      )}
    </Box>
  );
}

interface PrintPartProps {
  certificateId: string;
  number: string;
  /** Changes with every act on the certificate, so that the log is read again. */
  version: number;
}

/** 证书的印制：the proof, and who checked and printed what, when. */
export function PrintPart({ certificateId, number, version }: PrintPartProps) {
  const { t, list } = useSpeech();
  const server = useServer();
  const load = useCallback(
    async () => ({ version, ...(await server.printLog(certificateId)) }),
    [server, certificateId, version]
  );
  const [loaded, reload] = useLoaded(load);
  return (
    <Section
      title={t('printing.part')}
      aside={
        <PrivateFile
          name={`${number}.pdf`}
          mediaType="application/pdf"
          label={t('printing.proof')}
          fetchContent={() => server.proof(certificateId)}
        />
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {({ unprintable, log }) => (
          <Stack gap={3}>
            {unprintable.length === 0 ? null : (
              <Typography textColor="danger600">
                {t('printing.unprintable', { characters: list(unprintable) })}
              </Typography>
            )}
            {log.length === 0 ? <Nothing>{t('printing.none')}</Nothing> : null}
            <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
              {log.map((line) => (
                <LogLine
                  key={line.version}
                  certificateId={certificateId}
                  number={number}
                  line={line}
                />
              ))}
            </Flex>
          </Stack>
        )}
      </LoadedPart>
    </Section>
  );
}
