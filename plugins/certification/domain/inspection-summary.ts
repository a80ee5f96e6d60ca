import type { InspectionArea, OfferingKind, Rubric, Sector } from '@sxjp/config/scheme';
import type { PlainDate } from './calendar.ts';
import { daysBetween } from './calendar.ts';
import { areaSum, sayFraction, totalSum } from './consolidation.ts';
import type { Consolidated, Scorecard } from './consolidation.ts';
import { totalHalves } from './scorecard.ts';

/** 一次汇总过的核查, as far as statistics look at it. */
export interface Inspected {
  caseId: string;
  number: string | null;
  offering: string;
  organization: string;
  city: string;
  sector: Sector;
  kind: OfferingKind;
  rubric: Rubric;
  scores: Consolidated;
  cards: readonly (Scorecard & { name: string })[];
  conclusion: string | null;
  plannedOn: PlainDate | null;
  /** The day of the report, when it is written. */
  reportedOn: PlainDate | null;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((each) => (each - middle) ** 2)));
};

function median(values: readonly number[]): number | null {
  const ordered = [...values].sort((one, other) => one - other);
  const half = Math.floor(ordered.length / 2);
  const upper = ordered[half];
  if (upper === undefined) return null;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[half - 1] ?? upper)) / 2;
}

const pointsOf = ({ scores }: Inspected): number => totalSum(scores) / (2 * scores.counted);

function rowOf(inspected: Inspected) {
  const { rubric, scores, plannedOn, reportedOn } = inspected;
  return {
    caseId: inspected.caseId,
    number: inspected.number,
    offering: inspected.offering,
    organization: inspected.organization,
    city: inspected.city,
    sector: inspected.sector,
    kind: inspected.kind,
    conclusion: inspected.conclusion,
    total: sayFraction(totalSum(scores), scores.counted),
    areas: rubric.areas.map((area) => ({
      area: area.area,
      points: sayFraction(areaSum(scores, area), scores.counted),
    })),
    days: plannedOn === null || reportedOn === null ? null : daysBetween(plannedOn, reportedOn),
  };
}

function areasOf(all: readonly Inspected[]) {
  const shares = new Map<InspectionArea, { weight: number; values: number[] }>();
  for (const { rubric, scores } of all)
    for (const area of rubric.areas) {
      const known = shares.get(area.area) ?? { weight: area.weight, values: [] };
      known.values.push((areaSum(scores, area) * 100) / (area.weight * 2 * scores.counted));
      shares.set(area.area, known);
    }
  return [...shares].map(([area, { weight, values }]) => ({
    area,
    weight,
    meanPercent: mean(values),
    leastPercent: Math.min(...values),
    mostPercent: Math.max(...values),
  }));
}

function groupedBy(all: readonly Inspected[], keyOf: (inspected: Inspected) => string) {
  const groups = new Map<string, number[]>();
  for (const each of all)
    groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), pointsOf(each)]);
  return [...groups]
    .map(([key, points]) => ({ key, count: points.length, meanPoints: mean(points) }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

const cardPoints = ({ lines }: Scorecard): number => totalHalves(lines) / 2;

/** 宽严：how far an inspector’s totals lie from the mean of the others on the same visits; above nought is lenient. */
function inspectorsOf(all: readonly Inspected[]) {
  const known = new Map<string, { name: string; differences: number[] }>();
  for (const { cards } of all)
    for (const card of cards) {
      const others = cards.filter(({ inspector }) => inspector !== card.inspector).map(cardPoints);
      if (others.length === 0) continue;
      const entry = known.get(card.inspector) ?? { name: card.name, differences: [] };
      entry.differences.push(cardPoints(card) - mean(others));
      known.set(card.inspector, entry);
    }
  return [...known]
    .map(([inspector, { name, differences }]) => ({
      inspector,
      name,
      cards: differences.length,
      difference: mean(differences),
      deviation: deviation(differences),
    }))
    .sort((one, other) => one.difference - other.difference);
}

/** 核查汇总 of a round: what staff compare. Internal only; nothing of it is published. 〔编制说明 四(二)7〕 */
export function inspectionSummary(all: readonly Inspected[]) {
  const rows = all.map(rowOf);
  return {
    rows,
    areas: areasOf(all),
    cities: groupedBy(all, ({ city }) => city),
    sectors: groupedBy(all, ({ sector }) => sector),
    inspectors: inspectorsOf(all),
    medianDays: median(rows.flatMap(({ days }) => (days === null ? [] : [days]))),
  };
}
export type InspectionSummary = ReturnType<typeof inspectionSummary>;
