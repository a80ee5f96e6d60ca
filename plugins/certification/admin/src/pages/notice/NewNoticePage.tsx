import { useCallback, useRef, useState } from 'react';
import { Alert, Button, Checkbox, Field, Flex, Link, Textarea } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink, useNavigate } from 'react-router-dom';
import { newRequestId, nextRequestId, refusedBy, useLoaded, useServer } from '../../api/index.ts';
import type { CaseLine } from '../../api/index.ts';
import { LoadedPart, Nothing, Section, Stack, sayRefused } from '../../components/index.ts';
import { shanghaiToday } from '../../dates.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';

interface Draft {
  title: string;
  round: string;
  body: string;
  chosen: readonly string[];
}

/** What most notices say; the editor changes what differs. */
function usualDraft(cases: readonly CaseLine[]): Draft {
  const round = cases[0]?.round ?? `${shanghaiToday().slice(0, 4)}年度`;
  return {
    title: `关于${round}“山西精品”拟认证名单的公示`,
    round,
    body: '经资格预审、专家初评、标准先进性评价、现场核查、第三方认证和汇总审核，现将拟认证名单予以公示。公示期内，任何单位和个人有异议的，请以书面形式向联合会提出，写明事实和依据；单位提出的加盖公章，个人提出的写明联系方式。',
    chosen: cases.map(({ id }) => id),
  };
}

function Chooser({
  cases,
  chosen,
  onChange,
}: {
  cases: readonly CaseLine[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <Stack gap={2}>
      {cases.map(({ id, number, offeringName, organizationName }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onCheckedChange={(checked) =>
            onChange(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
          }
        >
          {`${offeringName}　${organizationName}　${number ?? ''}`}
        </Checkbox>
      ))}
    </Stack>
  );
}

function DraftForm({ cases }: { cases: readonly CaseLine[] }) {
  const server = useServer();
  const speech = useSpeech();
  const { t } = speech;
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const requestId = useRef(newRequestId());
  const [draft, setDraft] = useState(() => usualDraft(cases));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const { title, round, body, chosen } = draft;
  const isWhole = [title, round, body].every((text) => text.trim() !== '') && chosen.length > 0;

  const save = async () => {
    if (!isWhole) {
      setRefusal(t('notice.fill'));
      return;
    }
    setSaving(true);
    try {
      const id = await server.draftNotice({
        requestId: requestId.current,
        title,
        round,
        body,
        applicationIds: chosen,
      });
      toggleNotification({ type: 'success', message: t('notice.saved') });
      navigate(`${WORKBENCH}/notices/${id}`);
    } catch (error) {
      const refused = refusedBy(error);
      requestId.current = nextRequestId(refused, requestId.current);
      setRefusal(sayRefused(refused, speech));
    } finally {
      setSaving(false);
    }
  };

  const change = (changed: Partial<Draft>) => setDraft((now) => ({ ...now, ...changed }));
  return (
    <Stack>
      {refusal === null ? null : (
        <Alert
          variant="danger"
          title={t('refused.title')}
          closeLabel={t('close')}
          onClose={() => setRefusal(null)}
        >
          {refusal}
        </Alert>
      )}
      <Section title={t('notice.text')}>
        <Stack>
          <Field.Root required>
            <Field.Label>{t('field.title')}</Field.Label>
            <Field.Input
              value={title}
              onChange={(event) => change({ title: event.target.value })}
            />
          </Field.Root>
          <Field.Root required>
            <Field.Label>{t('notice.round')}</Field.Label>
            <Field.Input
              value={round}
              onChange={(event) => change({ round: event.target.value })}
            />
          </Field.Root>
          <Field.Root required>
            <Field.Label>{t('notice.body')}</Field.Label>
            <Textarea
              rows={8}
              value={body}
              onChange={(event) => change({ body: event.target.value })}
            />
          </Field.Root>
        </Stack>
      </Section>
      <Section title={t('notice.choose')}>
        {cases.length === 0 ? (
          <Nothing>{t('notice.none_waiting')}</Nothing>
        ) : (
          <Chooser cases={cases} chosen={chosen} onChange={(ids) => change({ chosen: ids })} />
        )}
      </Section>
      <Flex justifyContent="flex-end">
        <Button
          type="button"
          loading={saving}
          disabled={cases.length === 0}
          onClick={() => void save()}
        >
          {t('notice.save')}
        </Button>
      </Flex>
    </Stack>
  );
}

/** 拟公示: the editor's draft; the publisher puts it on line. */
export function NewNoticePage() {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(
    () => server.cases({ mine: false, stage: 'awaiting_notice', q: '', page: 1, pageSize: 100 }),
    [server]
  );
  const [loaded, reload] = useLoaded(load);
  return (
    <WorkbenchLayout
      title={t('notices.new')}
      back={
        <Link tag={NavLink} to={`${WORKBENCH}/notices`}>
          {t('notice.back')}
        </Link>
      }
    >
      <LoadedPart loaded={loaded} reload={reload}>
        {({ results }) => <DraftForm cases={results} />}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
