import { Suspense, lazy } from 'react';
import { Link, Loader, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { AREA_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { Summary } from '../../api/index.ts';
import { Nothing, PlainTable, Section, Stack } from '../../components/index.ts';
import { WORKBENCH } from '../../identity.ts';
import { useSpeech } from '../../language.ts';

/** Drawn only where it is looked at: the chart library is not part of the panel's start. */
const Bars = lazy(() => import('./Bars.tsx'));

const twoPlaces = (value: number) => value.toFixed(2);

function Areas({ areas }: Pick<Summary, 'areas'>) {
  const { t, say } = useSpeech();
  const rows = areas.map(({ area, meanPercent }) => ({
    name: say(AREA_LABELS[area]),
    value: meanPercent,
  }));
  return (
    <Stack>
      <Suspense fallback={<Loader>{t('loading')}</Loader>}>
        <Bars label={t('inspections.by_area')} rows={rows} domain={[0, 100]} unit="%" />
      </Suspense>
      <PlainTable
        head={[
          t('inspections.by_area'),
          t('inspections.mean'),
          t('inspections.least'),
          t('inspections.most'),
        ]}
        rows={areas.map(({ area, meanPercent, leastPercent, mostPercent }) => ({
          key: area,
          cells: [
            say(AREA_LABELS[area]),
            twoPlaces(meanPercent),
            twoPlaces(leastPercent),
            twoPlaces(mostPercent),
          ],
        }))}
      />
    </Stack>
  );
}

function Inspectors({ inspectors }: Pick<Summary, 'inspectors'>) {
  const { t } = useSpeech();
  return (
    <Stack>
      <Typography textColor="neutral600">{t('inspections.harshness_hint')}</Typography>
      <Suspense fallback={<Loader>{t('loading')}</Loader>}>
        <Bars
          label={t('inspections.difference')}
          rows={inspectors.map(({ name, difference }) => ({ name, value: difference }))}
        />
      </Suspense>
      <PlainTable
        head={[
          t('inspections.by_inspector'),
          t('inspections.cards'),
          t('inspections.difference'),
          t('inspections.deviation'),
        ]}
        rows={inspectors.map(({ inspector, name, cards, difference, deviation }) => ({
          key: inspector,
          cells: [name, cards, twoPlaces(difference), twoPlaces(deviation)],
        }))}
      />
    </Stack>
  );
}

/** 核查汇总: how the scores of a round lie, and how the inspectors lie to each other. */
export function SummaryPart({ summary }: { summary: Summary }) {
  const { t, say } = useSpeech();
  const { rows, areas, cities, sectors, inspectors, medianDays } = summary;
  if (rows.length === 0) return <Nothing>{t('inspections.none')}</Nothing>;
  const groups = (named: readonly { name: string; count: number; meanPoints: number }[]) =>
    named.map(({ name, count, meanPoints }) => ({
      key: name,
      cells: [name, count, twoPlaces(meanPoints)],
    }));
  return (
    <Stack>
      <Typography>
        {t('inspections.count', { count: rows.length, days: medianDays ?? '—' })}
      </Typography>
      <Section title={t('inspections.by_area')}>
        <Areas areas={areas} />
      </Section>
      <Section title={t('inspections.by_inspector')}>
        <Inspectors inspectors={inspectors} />
      </Section>
      <Section title={t('inspections.by_city')}>
        <PlainTable
          head={[t('inspections.by_city'), t('inspections.number'), t('inspections.mean')]}
          rows={groups(cities.map(({ key, ...each }) => ({ name: key, ...each })))}
        />
      </Section>
      <Section title={t('inspections.by_sector')}>
        <PlainTable
          head={[t('inspections.by_sector'), t('inspections.number'), t('inspections.mean')]}
          rows={groups(
            sectors.map(({ key, ...each }) => ({ name: say(SECTOR_LABELS[key]), ...each }))
          )}
        />
      </Section>
      <Section title={t('inspections.cases')}>
        <PlainTable
          head={[
            t('inspections.cases'),
            t('inspections.by_city'),
            t('inspections.by_sector'),
            t('inspections.mean'),
          ]}
          rows={rows.map(({ caseId, number, offering, organization, city, sector, total }) => ({
            key: caseId,
            cells: [
              <Link key="case" tag={NavLink} to={`${WORKBENCH}/applications/${caseId}`}>
                {`${number ?? ''} ${offering}　${organization}`}
              </Link>,
              city,
              say(SECTOR_LABELS[sector]),
              total,
            ],
          }))}
        />
      </Section>
    </Stack>
  );
}
