import { useCallback, useState } from 'react';
import {
  Box,
  Button,
  Checkbox,
  EmptyStateLayout,
  Field,
  Flex,
  Link,
  ProgressBar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useLoaded, useServer } from '../../api/index.ts';
import type { Batch, BatchLine } from '../../api/index.ts';
import {
  LoadedPart,
  PlainTable,
  PrivateFile,
  Section,
  Stack,
  sayRefused,
} from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { usePrinting } from '../../features/printing/index.ts';
import type { Printing } from '../../features/printing/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

function Standing({ line }: { line: BatchLine }) {
  const { t, language } = useSpeech();
  if (line.printed !== null)
    return (
      <Typography textColor="success600">
        {t('printing.printed_on', { on: sayDate(line.printed.on, language) })}
      </Typography>
    );
  if (line.mayPrint)
    return <Typography textColor="primary600">{t('printing.may_print')}</Typography>;
  return (
    <Stack gap={2}>
      {line.mayCheck ? (
        <Typography fontWeight="semiBold">{t('printing.may_check')}</Typography>
      ) : null}
      <Typography textColor="neutral600">{line.why ?? ''}</Typography>
    </Stack>
  );
}

function Progress({ printing, stop }: { printing: Printing; stop: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const { running, all, done, failed } = printing;
  if (all === 0) return null;
  return (
    <Box role="status" aria-live="polite">
      <Flex gap={4} alignItems="center" wrap="wrap">
        <ProgressBar
          aria-label={t('printing.title')}
          value={((done.length + failed.length) / all) * 100}
        />
        <Typography>{t('printing.progress', { done: done.length, all })}</Typography>
        {running ? (
          <Button variant="tertiary" onClick={stop}>
            {t('printing.stop')}
          </Button>
        ) : null}
      </Flex>
      {running || done.length === 0 ? null : (
        <Typography tag="p" textColor="success600">
          {t('printing.done', { count: done.length })}
        </Typography>
      )}
      {failed.length === 0 ? null : (
        <Typography tag="p" textColor="danger600">
          {t('printing.failed', { count: failed.length })}
        </Typography>
      )}
      {failed.map(({ line, refused }) => (
        <Typography key={line.id} tag="p" variant="pi" textColor="danger600">
          {`${line.number}：${sayRefused(refused, speech)}`}
        </Typography>
      ))}
    </Box>
  );
}

interface ListProps {
  lines: readonly BatchLine[];
  chosen: ReadonlySet<string>;
  running: boolean;
  onChoose: (id: string, chosen: boolean) => void;
}

function List({ lines, chosen, running, onChoose }: ListProps) {
  const { t } = useSpeech();
  return (
    <PlainTable
      head={[t('printing.number'), t('printing.whose'), t('printing.standing')]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Flex key="number" gap={2} alignItems="center">
            {line.mayPrint ? (
              <Checkbox
                aria-label={t('printing.choose', { number: line.number })}
                checked={chosen.has(line.id)}
                disabled={running}
                onCheckedChange={(checked) => onChoose(line.id, checked === true)}
              />
            ) : null}
            <Link tag={NavLink} to={`${WORKBENCH}/records/certificates/${line.id}`}>
              {line.number}
            </Link>
          </Flex>,
          `${line.offeringName}　${line.holderName}`,
          <Standing key="standing" line={line} />,
        ],
      }))}
    />
  );
}

interface OfRoundProps {
  batch: Batch;
  reload: () => Promise<boolean>;
}

function OfRound({ batch, reload }: OfRoundProps) {
  const { t } = useSpeech();
  const server = useServer();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { printing, start, stop } = usePrinting(reload);
  const printable = batch.lines.filter(({ mayPrint }) => mayPrint);
  const printed = batch.lines.filter((line) => line.printed !== null);
  const picked = printable.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  const all = printable.length > 0 && picked.length === printable.length;
  if (batch.lines.length === 0) return <EmptyStateLayout content={t('printing.empty')} />;
  return (
    <Section
      title={batch.round === '' ? t('printing.no_round') : batch.round}
      aside={
        printed.length === 0 ? null : (
          <PrivateFile
            name={`${t('printing.merge_name')}.pdf`}
            mediaType="application/pdf"
            label={t('printing.merge', { count: printed.length })}
            fetchContent={() => server.mergedPrints(printed.map(({ id }) => id))}
          />
        )
      }
    >
      <Stack gap={4}>
        <Flex gap={4} wrap="wrap" alignItems="center">
          <Checkbox
            checked={all}
            disabled={printable.length === 0 || printing.running}
            onCheckedChange={(on) =>
              setChosen(new Set(on === true ? printable.map(({ id }) => id) : []))
            }
          >
            {t('printing.all', { count: printable.length })}
          </Checkbox>
          <Button
            disabled={picked.length === 0}
            loading={printing.running}
            onClick={() => void start(picked)}
          >
            {t('printing.run', { count: picked.length })}
          </Button>
        </Flex>
        <Progress printing={printing} stop={stop} />
        <List lines={batch.lines} chosen={chosen} running={printing.running} onChoose={choose} />
      </Stack>
    </Section>
  );
}

/** 成批印制：what of a round may be printed, what waits and why, and one file for the printer. */
export function PrintingPage() {
  const { t } = useSpeech();
  const server = useServer();
  const [round, setRound] = useState<string | null>(null);
  const load = useCallback(() => server.batch(round), [server, round]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout title={t('printing.title')} subtitle={t('printing.subtitle')}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(batch) => (
          <Stack gap={4}>
            {batch.rounds.length > 1 ? (
              <Field.Root width="24rem">
                <Field.Label>{t('printing.round')}</Field.Label>
                <SingleSelect value={batch.round} onChange={(next) => setRound(String(next))}>
                  {batch.rounds.map((each) => (
                    <SingleSelectOption key={each} value={each}>
                      {each === '' ? t('printing.no_round') : each}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            ) : null}
            <OfRound key={batch.round} batch={batch} reload={reload} />
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
