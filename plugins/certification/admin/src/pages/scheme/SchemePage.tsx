import { useCallback } from 'react';
import { Badge, Flex } from '@strapi/design-system';
import {
  ACTION_LABELS,
  AREA_LABELS,
  MATERIAL_LABELS,
  NEED_LABELS,
  OFFERING_KINDS,
  OFFERING_KIND_LABELS,
  ORIGIN_LABELS,
  ROLE_LABELS,
  STAGE_LABELS,
} from '@sxjp/config/scheme';
import type { Label, SchemeEdition, Source, Stage } from '@sxjp/config/scheme';
import { useLoaded, useServer } from '../../api/index.ts';
import { LoadedPart, Section, Stack } from '../../components/index.ts';
import { useSpeech } from '../../language.ts';
import { WorkbenchLayout } from '../WorkbenchLayout.tsx';
import { PlainTable } from '../../components/index.ts';

function Origin({ source }: { source: Source }) {
  const { say } = useSpeech();
  return (
    <Flex gap={2} wrap="wrap">
      <Badge variant={source.origin === 'assumed' ? 'warning' : 'neutral'}>
        {say(ORIGIN_LABELS[source.origin])}
      </Badge>
      <span>{source.clause}</span>
    </Flex>
  );
}

function Settings({ edition, only }: { edition: SchemeEdition; only: 'assumed' | 'all' }) {
  const { t, language } = useSpeech();
  const settings = Object.entries(edition.settings).filter(
    ([, { source }]) => only === 'all' || source.origin === 'assumed'
  );
  const title =
    only === 'all' ? t('scheme.settings') : t('scheme.assumed', { count: settings.length });
  return (
    <Section title={title}>
      <PlainTable
        head={[t('scheme.setting'), t('scheme.value'), t('scheme.origin')]}
        rows={settings.map(([name, setting]) => ({
          key: name,
          cells: [
            setting[language],
            t(`unit.${setting.unit}`, { value: String(setting.value) }),
            <Origin key="origin" source={setting.source} />,
          ],
        }))}
      />
    </Section>
  );
}

function Materials({ edition }: { edition: SchemeEdition }) {
  const { t, say } = useSpeech();
  return (
    <Section title={t('scheme.materials')}>
      <PlainTable
        head={[t('scheme.materials'), t('scheme.value'), t('scheme.origin')]}
        rows={edition.materials.map(({ kind, need, source }, index) => ({
          key: kind,
          cells: [
            `${index + 1}. ${say(MATERIAL_LABELS[kind])}`,
            say(NEED_LABELS[need]),
            <Origin key="origin" source={source} />,
          ],
        }))}
      />
    </Section>
  );
}

function Rubrics({ edition }: { edition: SchemeEdition }) {
  const { t, say, language } = useSpeech();
  return OFFERING_KINDS.map((kind) => (
    <Section key={kind} title={t('scheme.rubric', { kind: say(OFFERING_KIND_LABELS[kind]) })}>
      <PlainTable
        head={[t('scheme.area'), t('scheme.weight'), t('scheme.floor'), '']}
        rows={edition.rubrics[kind].areas.map((area) => ({
          key: area.area,
          cells: [
            say(AREA_LABELS[area.area]),
            String(area.weight),
            area.floorPercent === 0 ? '—' : `${area.floorPercent}%`,
            area.items
              .map((item) => `${item[language]} ${item.maxHalves / 2}`)
              .join(language === 'zh' ? '；' : '; '),
          ],
        }))}
      />
    </Section>
  ));
}

function Transitions({ edition }: { edition: SchemeEdition }) {
  const { t, say, list } = useSpeech();
  const labels: Partial<Record<string, Label>> = ACTION_LABELS;
  const stages = Object.entries(edition.application) as [
    Stage,
    SchemeEdition['application'][Stage],
  ][];
  return (
    <Section title={t('scheme.transitions')}>
      <PlainTable
        head={[
          t('scheme.from'),
          t('scheme.action'),
          t('scheme.by'),
          t('scheme.to'),
          t('scheme.origin'),
        ]}
        rows={stages.flatMap(([stage, acts]) =>
          Object.entries(acts).map(([action, { by, to, source }]) => ({
            key: `${stage} ${action}`,
            cells: [
              say(STAGE_LABELS[stage]),
              say(labels[action] ?? { zh: action, en: action }),
              list(by.map((role) => say(ROLE_LABELS[role]))),
              list(to.map((each) => say(STAGE_LABELS[each]))),
              <Origin key="origin" source={source} />,
            ],
          }))
        )}
      />
    </Section>
  );
}

/** The edition in force, readable by a layman; what nobody has decided comes first. */
export function SchemePage() {
  const { t } = useSpeech();
  const server = useServer();
  const load = useCallback(() => server.edition(), [server]);
  const [loaded, reload] = useLoaded(load);
  const subtitle =
    loaded.state === 'ready' ? t('scheme.subtitle', { edition: loaded.value.edition }) : undefined;
  return (
    <WorkbenchLayout title={t('rooms.scheme')} subtitle={subtitle}>
      <LoadedPart loaded={loaded} reload={reload}>
        {(edition) => (
          <Stack>
            <Settings edition={edition} only="assumed" />
            <Settings edition={edition} only="all" />
            <Materials edition={edition} />
            <Rubrics edition={edition} />
            <Transitions edition={edition} />
          </Stack>
        )}
      </LoadedPart>
    </WorkbenchLayout>
  );
}
