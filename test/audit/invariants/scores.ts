import { keyOf, wrong } from '../records.ts';
import type { Entry, Invariant, Violation } from '../records.ts';

interface Score {
  item: string;
  points: number;
}

interface Card {
  inspector: string;
  halves: Map<string, number>;
}

/** 一轮里最后一次汇总: the cards handed in for its visit before it, and the lead's overrides, as the acts left them. */
function foldInspection(history: readonly Entry[], round: number) {
  let seen = 0;
  let visit: Card[] = [];
  let made: { cards: Card[]; overrides: Map<string, number> } | null = null;
  let gone = new Set<string>();
  for (const entry of history) {
    if (entry.to_stage === 'on_site_inspection' && entry.from_stage !== 'on_site_inspection') {
      if (entry.from_stage !== 'rectifying') {
        seen += 1;
        gone = new Set();
      }
      visit = [];
    }
    if (seen !== round) continue;
    if (entry.action === 'recuse') gone.add(entry.actor_id);
    if (entry.action === 'submit_scorecard') {
      const scores = entry.facts['scores'] as Score[];
      visit.push({
        inspector: entry.actor_id,
        halves: new Map(scores.map(({ item, points }) => [item, points * 2])),
      });
    }
    if (entry.action === 'consolidate')
      made = {
        cards: visit.filter(({ inspector }) => !gone.has(inspector)),
        overrides: new Map(
          ((entry.facts['overrides'] ?? []) as Score[]).map(({ item, points }) => [
            item,
            points * 2,
          ])
        ),
      };
  }
  return made;
}

/** The total of all items in half-points times the cards that count, computed here anew. */
function totalOf({ cards, overrides }: NonNullable<ReturnType<typeof foldInspection>>) {
  const extremes = cards.length >= 5;
  const counted = cards.length - (extremes ? 2 : 0);
  let total = 0;
  for (const item of cards[0]?.halves.keys() ?? []) {
    const own = overrides.get(item);
    const given = cards.map(({ halves }) => halves.get(item) ?? 0);
    const all = given.reduce((sum, each) => sum + each, 0);
    const kept = extremes ? all - Math.max(...given) - Math.min(...given) : all;
    total += own === undefined ? kept : own * counted;
  }
  return { total, counted };
}

interface Row {
  id: string;
  round: number;
  cards: { inspector: string; lines: { item: string; halves: number }[] }[] | null;
  total: number | null;
  counted: number | null;
}

const said = (cards: [inspector: string, lines: string[]][]): string =>
  JSON.stringify(cards.map(([inspector, lines]) => [inspector, [...lines].sort()]));

function faultsOf({ id, round, cards, total, counted }: Row, history: readonly Entry[]) {
  const violations: Violation[] = [];
  const made = foldInspection(history, round);
  const expected = made === null ? { total: 0, counted: 0 } : totalOf(made);
  if (total !== expected.total || counted !== expected.counted)
    violations.push(
      wrong(
        `inspection of ${id}`,
        `总分 ${String(total)}/${String(counted)} 应为 ${expected.total}/${expected.counted} · wrong total`
      )
    );
  const stored = said(
    (cards ?? []).map(({ inspector, lines }) => [
      inspector,
      lines.map(({ item, halves }) => `${item} ${halves}`),
    ])
  );
  const folded = said(
    (made?.cards ?? []).map(({ inspector, halves }) => [
      inspector,
      [...halves].map(([item, each]) => `${item} ${each}`),
    ])
  );
  if (stored !== folded)
    violations.push(
      wrong(`inspection of ${id}`, '评分表与评定记录不符 · scorecards differ from their acts')
    );
  return violations;
}

/** I7：总分＝各人评分表的汇总；指标体系合计一百. */
export const SCORES: Invariant = {
  code: 'I7',
  title:
    '核查总分＝评分表按记录重新汇总的结果 · totals are the consolidation of the scorecards on record',
  check: async ({ client, histories }) => {
    const { rows } = await client.query<Row>(
      `select a.document_id as id, i.inspection_round as round, i.cards, i.total_sum as total, i.counted
       from public.inspections i join public.applications a on a.id = i.application_id`
    );
    const violations: Violation[] = rows.flatMap((row) =>
      faultsOf(row, histories.get(keyOf('application', row.id)) ?? [])
    );
    const rubrics = await client.query<{ edition: string; kind: string; halves: string }>(
      'select edition, kind, sum(max_halves) as halves from ledger.rubric_items group by 1, 2'
    );
    for (const { edition, kind, halves } of rubrics.rows)
      if (Number(halves) !== 200)
        violations.push(
          wrong(
            `rubric ${edition} ${kind}`,
            `合计 ${Number(halves) / 2} 分，应为 100 · does not make 100`
          )
        );
    return { checked: rows.length + rubrics.rows.length, violations };
  },
};
