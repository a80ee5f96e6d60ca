import { BIRTHS } from '@sxjp/config/scheme';
import type { RecordScheme, SchemeEdition } from '@sxjp/config/scheme';
import { GUARDS } from './guards/index.ts';
import { NOTICE_GUARDS } from './notice-guards.ts';
import { RECORD_MACHINES } from './records/index.ts';

interface Row {
  to: readonly string[];
  by: readonly string[];
  guards: readonly string[];
}

/** A machine as a graph: where it begins, its rows, where it may end, and the guards that are written. */
export interface Graph {
  name: string;
  births: readonly string[];
  rows: Readonly<Record<string, Readonly<Record<string, Row>>>>;
  ends: readonly string[];
  guards: readonly string[];
}

function reachable(graph: Graph): Set<string> {
  const seen = new Set(graph.births);
  for (const stage of seen)
    for (const { to } of Object.values(graph.rows[stage] ?? {}))
      for (const next of to) seen.add(next);
  return seen;
}

/** Stages from which some path leads to an end. */
function leadsOut(graph: Graph): Set<string> {
  const out = new Set(graph.ends);
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const [stage, acts] of Object.entries(graph.rows))
      if (Object.values(acts).some(({ to }) => to.some((next) => out.has(next)))) out.add(stage);
  }
  return out;
}

/** What is wrong with a transition table, in words; nothing is served while there is anything. */
export function faultsOfGraph(graph: Graph): string[] {
  const stages = Object.keys(graph.rows);
  const known = new Set(stages);
  const reached = reachable(graph);
  const out = leadsOut(graph);
  const rows = Object.entries(graph.rows).flatMap(([stage, acts]) =>
    Object.entries(acts).map(([action, row]) => ({ at: `${stage}.${action}`, ...row }))
  );
  return [
    ...rows.flatMap(({ at, to }) =>
      to.filter((next) => !known.has(next)).map((next) => `${at} 去向“${next}”不是阶段`)
    ),
    ...rows.filter(({ by }) => by.length === 0).map(({ at }) => `${at} 无人可办`),
    ...rows.flatMap(({ at, guards }) =>
      guards
        .filter((name) => !graph.guards.includes(name))
        .map((name) => `${at} 的条件“${name}”没有定义`)
    ),
    ...graph.births.filter((stage) => !known.has(stage)).map((stage) => `起点“${stage}”不是阶段`),
    ...stages.filter((stage) => !reached.has(stage)).map((stage) => `“${stage}”无路可到`),
    ...stages.filter((stage) => !out.has(stage)).map((stage) => `“${stage}”无路可出`),
  ].map((fault) => `${graph.name}：${fault}`);
}

const CLOSED = ['certified', 'rejected', 'lapsed', 'withdrawn', 'final'];

function graphOf(name: string, scheme: RecordScheme, guards: readonly string[]): Graph {
  const births = Object.values(scheme.births).map(({ to }) => to);
  return { name, births, rows: scheme.transitions, ends: scheme.ends, guards };
}

/** Every machine of an edition, checked at each start. */
export function faultsOfEdition(edition: SchemeEdition): string[] {
  const begun = (births: Readonly<Record<string, { to: string }>>) =>
    Object.values(births).map(({ to }) => to);
  const graphs: Graph[] = [
    {
      name: 'application',
      births: begun(BIRTHS.application),
      rows: edition.application,
      ends: CLOSED,
      guards: Object.keys(GUARDS),
    },
    {
      name: 'public_notice',
      births: begun(BIRTHS.public_notice),
      rows: edition.notice,
      ends: ['announced', 'discarded'],
      guards: Object.keys(NOTICE_GUARDS),
    },
    ...Object.entries(RECORD_MACHINES).map(([kind, { guards }]) =>
      graphOf(kind, edition.records[kind as keyof typeof RECORD_MACHINES], Object.keys(guards))
    ),
  ];
  return graphs.flatMap(faultsOfGraph);
}
