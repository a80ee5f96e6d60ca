import { useCallback, useRef, useState } from 'react';
import {
  Alert,
  Badge,
  Box,
  Button,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { OFFERING_KINDS, OFFERING_KIND_LABELS, Rubrics } from '@sxjp/config/scheme';
import type { OfferingKind } from '@sxjp/config/scheme';
import {
  isAbandoned,
  newRequestId,
  nextRequestId,
  refusedBy,
  useLoaded,
  useServer,
} from '../../api/index.ts';
import type { RoundRubrics } from '../../api/index.ts';
import { LoadedPart, Section, Stack, sayRefused } from '../../components/index.ts';
import { AreaEditor, Differences, newCode, weightOfAll } from '../../features/rubric/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

interface EditorProps {
  kind: OfferingKind;
  rubrics: Rubrics;
  disabled: boolean;
  onChange: (rubrics: Rubrics) => void;
}

function KindEditor({ kind, rubrics, disabled, onChange }: EditorProps) {
  const { t } = useSpeech();
  const rubric = rubrics[kind];
  const total = weightOfAll(rubric.areas);
  const change = (index: number, area: (typeof rubric.areas)[number]) =>
    onChange({
      ...rubrics,
      [kind]: { ...rubric, areas: rubric.areas.map((each, at) => (at === index ? area : each)) },
    });
  return (
    <Stack>
      <Typography
        variant="beta"
        tag="p"
        textColor={total === 100 ? 'success600' : 'danger600'}
        aria-live="polite"
      >
        {t('rubric.total', { total })}
      </Typography>
      {rubric.areas.map((area, index) => (
        <AreaEditor
          key={area.area}
          area={area}
          ordinal={index + 1}
          disabled={disabled}
          onChange={(changed) => change(index, changed)}
          onAdd={() =>
            change(index, {
              ...area,
              items: [
                ...area.items,
                {
                  item: newCode(rubric.areas, area.area),
                  kind: 'judgement',
                  zh: t('rubric.new_item'),
                  en: 'New item',
                  evidence: '',
                  maxHalves: 1,
                  options: [],
                },
              ],
            })
          }
        />
      ))}
    </Stack>
  );
}

function Compare({ id, rubrics }: { id: string; rubrics: Rubrics }) {
  const { t, say } = useSpeech();
  const server = useServer();
  const [other, setOther] = useState('');
  const load = useCallback(async () => {
    const [edition, rounds] = await Promise.all([server.edition(), server.records('rounds', 1)]);
    const chosen = other === '' ? edition.rubrics : (await server.rubricsOf(other)).rubrics;
    return { rounds: rounds.results.filter((each) => each.id !== id), chosen };
  }, [server, other, id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} reload={reload}>
      {({ rounds, chosen }) => (
        <Stack>
          <Box width="28rem">
            <SingleSelect
              aria-label={t('rubric.compare_with')}
              value={other === '' ? 'edition' : other}
              onChange={(value) => setOther(value === 'edition' ? '' : String(value))}
            >
              <SingleSelectOption value="edition">{t('rubric.the_edition')}</SingleSelectOption>
              {rounds.map(({ id: round, subject }) => (
                <SingleSelectOption key={round} value={round}>
                  {subject}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          {OFFERING_KINDS.map((kind) => (
            <Section key={kind} title={say(OFFERING_KIND_LABELS[kind])}>
              <Differences before={chosen[kind]} after={rubrics[kind]} />
            </Section>
          ))}
        </Stack>
      )}
    </LoadedPart>
  );
}

interface OpenedProps {
  id: string;
  round: RoundRubrics;
  version: number;
  mayRevise: boolean;
  reload: () => Promise<boolean>;
}

function Opened({ id, round, version, mayRevise, reload }: OpenedProps) {
  const speech = useSpeech();
  const { t, say } = speech;
  const server = useServer();
  const { toggleNotification } = useNotification();
  const requestId = useRef(newRequestId());
  const [rubrics, setRubrics] = useState(round.rubrics);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const problems = Rubrics.safeParse(rubrics).error?.issues.map(({ message }) => message) ?? [];
  const changed = JSON.stringify(rubrics) !== JSON.stringify(round.rubrics);

  const save = async () => {
    setSaving(true);
    try {
      const body = { version, requestId: requestId.current, rubrics, reason };
      await server.act({ type: 'rounds', id }, 'revise_rubric', body);
      requestId.current = newRequestId();
      setFault(null);
      setReason('');
      await reload();
      toggleNotification({ type: 'success', message: t('rubric.saved') });
    } catch (error) {
      if (isAbandoned(error)) return;
      const answer = refusedBy(error);
      requestId.current = nextRequestId(answer, requestId.current);
      setFault(sayRefused(answer, speech));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Stack>
      <Flex gap={2} wrap="wrap">
        <Badge variant={round.frozen ? 'success' : 'secondary'}>
          {t(round.frozen ? 'rubric.frozen' : 'rubric.drafted')}
        </Badge>
        {round.revised ? <Badge variant="warning">{t('rubric.revised')}</Badge> : null}
      </Flex>
      <Typography textColor="neutral600">{t('rubric.hint')}</Typography>
      {fault === null ? null : (
        <Alert variant="danger" title={t('rubric.title')} closeLabel={t('close')}>
          {fault}
        </Alert>
      )}
      <Tabs.Root defaultValue="product" variant="simple">
        <Tabs.List aria-label={t('rubric.title')}>
          {OFFERING_KINDS.map((kind) => (
            <Tabs.Trigger key={kind} value={kind}>
              {say(OFFERING_KIND_LABELS[kind])}
            </Tabs.Trigger>
          ))}
          <Tabs.Trigger value="compare">{t('rubric.compare')}</Tabs.Trigger>
        </Tabs.List>
        {OFFERING_KINDS.map((kind) => (
          <Tabs.Content key={kind} value={kind}>
            <Box paddingTop={4}>
              <KindEditor
                kind={kind}
                rubrics={rubrics}
                disabled={!mayRevise}
                onChange={setRubrics}
              />
            </Box>
          </Tabs.Content>
        ))}
        <Tabs.Content value="compare">
          <Box paddingTop={4}>
            <Compare id={id} rubrics={rubrics} />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
      {!mayRevise ? null : (
        <Box
          position="sticky"
          bottom="0"
          background="neutral0"
          padding={4}
          hasRadius
          shadow="popupShadow"
        >
          {problems.map((problem) => (
            <Typography key={problem} tag="p" textColor="danger600" role="alert">
              {problem}
            </Typography>
          ))}
          <Flex gap={3} wrap="wrap" justifyContent="flex-end" alignItems="flex-end">
            <Box flex="1" minWidth="18rem">
              <Field.Root name="reason">
                <Field.Label>{t('fact.reason')}</Field.Label>
                <Field.Input value={reason} onChange={(event) => setReason(event.target.value)} />
              </Field.Root>
            </Box>
            <Button
              type="button"
              variant="tertiary"
              disabled={!changed}
              onClick={() => setRubrics(round.rubrics)}
            >
              {t('rubric.undo')}
            </Button>
            <Button
              type="button"
              loading={saving}
              disabled={!changed || problems.length > 0 || reason.trim() === ''}
              onClick={() => void save()}
            >
              {t('rubric.save')}
            </Button>
          </Flex>
        </Box>
      )}
    </Stack>
  );
}

/** 批次的核查指标体系: copied from the edition, revised while the round is prepared, frozen when it opens. */
export function RubricPage() {
  const { id = '' } = useParams();
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(async () => {
    const [round, page] = await Promise.all([server.rubricsOf(id), server.recordOf('rounds', id)]);
    return { round, page };
  }, [server, id]);
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout
      title={t('rubric.title')}
      subtitle={loaded.state === 'ready' ? <span>{loaded.value.round.name}</span> : null}
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/records/rounds/${id}`}>
          {t('rubric.back')}
        </Link>
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {({ round, page }) => (
          <Opened
            key={page.version}
            id={id}
            round={round}
            version={page.version}
            mayRevise={page.actions.some(
              ({ action, mine, why }) => action === 'revise_rubric' && mine && why === null
            )}
            reload={reload}
          />
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
