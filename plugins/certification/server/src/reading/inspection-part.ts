import type { SchemeEdition } from '@sxjp/config/scheme';
import {
  consolidatedOf,
  meetingsOf,
  objectedMember,
  outstandingMembers,
  reportSigning,
  rubricOf,
  sayTotal,
  scorecardsOf,
  settingOf,
  teamOf,
  visitOf,
  wideSpreads,
} from '@sxjp/plugin-certification/domain';
import type { Actor, CaseFile, HandedIn, LedgerEntry } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedCase } from './case-file.ts';
import { inspectionOf, issuesIn } from './case-parts.ts';
import { seesOthersScorecards } from './visibility.ts';
import type { Part } from './visibility.ts';

const signature = ({ actor, at, on }: LedgerEntry) => ({
  id: actor.id,
  name: actor.name,
  at,
  on,
});

/** 到场: who came when, and where their device said they were. */
function attendance(file: CaseFile) {
  const { visit, acts } = visitOf(file.history);
  const held = meetingsOf(file.history);
  return {
    visit,
    checkIns: acts
      .filter(({ action }) => action === 'check_in')
      .map((entry) => ({ ...signature(entry), place: entry.facts['place'] ?? null })),
    meetings: (['first', 'last'] as const).flatMap((meeting) => {
      const entry = held[meeting];
      return entry === undefined
        ? []
        : [
            {
              meeting,
              ...signature(entry),
              attendees: entry.facts['attendees'],
              summary: entry.facts['summary'],
            },
          ];
    }),
  };
}

function nameIn(file: CaseFile, id: string): string {
  return file.history.findLast(({ actor }) => actor.id === id)?.actor.name ?? id;
}

/** 评分: each card as far as this reader may see it, where they differ widely, and what they come to together. */
function scoring(edition: SchemeEdition, file: CaseFile, actor: Actor) {
  const rubric = rubricOf(edition, file);
  const order = teamOf(file.history)?.members ?? [];
  const cards = scorecardsOf(file.history).sort(
    (one, other) => order.indexOf(one.inspector) - order.indexOf(other.inspector)
  );
  const all = seesOthersScorecards(actor, file);
  const consolidated = consolidatedOf(edition, rubric, file.history);
  const shown = (card: HandedIn) => all || card.inspector === actor.id;
  const whole = all && outstandingMembers(file.history).length === 0;
  const reasons = visitOf(file.history).acts.filter(({ action }) => action === 'explain_spread');
  return {
    scorecards: cards.map((card) => ({
      inspector: card.inspector,
      name: nameIn(file, card.inspector),
      lines: shown(card) ? card.lines : null,
      entered: shown(card)
        ? (file.history.find(({ version }) => version === card.version)?.facts['scores'] ?? [])
        : [],
    })),
    outstanding: outstandingMembers(file.history),
    spreads: whole
      ? wideSpreads(rubric, cards, settingOf({ edition }, 'spreadAlertPercent')).map(
          ({ area, highest, lowest }) => ({ area: area.area, highest, lowest })
        )
      : [],
    reasons: whole
      ? reasons.map((entry) => ({ ...signature(entry), reasons: entry.facts['spreadReasons'] }))
      : [],
    consolidated:
      consolidated === null ? null : { ...consolidated, total: sayTotal(edition, consolidated) },
  };
}

function reportOfVisit(file: CaseFile) {
  const { written, signed, countersigned } = reportSigning(file.history);
  if (written === undefined) return null;
  return {
    ...signature(written),
    version: written.version,
    hash: written.hash,
    findings: written.facts['findings'],
    strengths: written.facts['strengths'],
    vetoes: written.facts['vetoes'] ?? [],
    signed: signed.map(signature),
    countersigned:
      countersigned === undefined
        ? null
        : { ...signature(countersigned), comment: countersigned.facts['comment'] ?? null },
  };
}

/** 现场核查: the plan for whoever may read the assessment; scores, report and issues for whoever may read those. */
export async function inspectionPart(
  house: House,
  { row, file }: LoadedCase,
  actor: Actor,
  parts: ReadonlySet<Part>
) {
  if (!parts.has('scores') && !parts.has('assessment')) return null;
  const planned = await inspectionOf(house.reader, row.id);
  if (planned === null) return null;
  const { round, team, plannedOn, agenda } = planned;
  const objected = objectedMember(file.history);
  const plan = {
    round,
    team: team ?? [],
    plannedOn,
    agenda,
    objection:
      objected === undefined
        ? null
        : {
            ...signature(objected),
            memberId: objected.facts['memberId'],
            reason: objected.facts['reason'],
          },
    ...attendance(file),
  };
  if (!parts.has('scores')) return plan;
  const edition = await house.editionOfCase(house.reader, row);
  return {
    ...plan,
    conclusion: planned.conclusion,
    summary: planned.summary,
    rubric: rubricOf(edition, file),
    ...scoring(edition, file, actor),
    report: reportOfVisit(file),
    issues: await issuesIn(house.reader, row.id),
  };
}
