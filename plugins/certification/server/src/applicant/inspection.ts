import {
  areaSum,
  consolidatedOf,
  objectedMember,
  reportSigning,
  rubricOf,
  sayFraction,
  sayTotal,
} from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { inspectionOf, issuesIn } from '../reading/case-parts.ts';

/** 自己的结果: from the written report on, by area and in total; nobody's own card. */
async function resultOf(house: House, { row, file }: LoadedCase) {
  const { written, signed, countersigned } = reportSigning(file.history);
  if (written === undefined) return null;
  const edition = await house.editionOfCase(house.reader, row);
  const rubric = rubricOf(edition, file);
  const scores = consolidatedOf(edition, rubric, file.history);
  return {
    on: written.on,
    findings: written.facts['findings'],
    strengths: written.facts['strengths'],
    vetoes: written.facts['vetoes'] ?? [],
    signatures: signed.length,
    countersignedOn: countersigned?.on ?? null,
    total: scores === null ? null : sayTotal(edition, scores),
    areas:
      scores === null
        ? []
        : rubric.areas.map((area) => ({
            area: area.area,
            points: sayFraction(areaSum(scores, area), scores.counted),
            weight: area.weight,
          })),
  };
}

/** 现场核查 as the applicant may see it: when, by whom, what was found, what is to be mended. Null before it is planned. */
export async function ownInspection(house: House, loaded: LoadedCase) {
  const planned = await inspectionOf(house.reader, loaded.row.id);
  if (planned === null) return null;
  const { plannedOn, agenda, team } = planned;
  return {
    plannedOn,
    agenda,
    team: (team ?? []).map(({ id, name, lead }) => ({ id, name, lead })),
    objected: objectedMember(loaded.file.history)?.facts['memberId'] ?? null,
    report: await resultOf(house, loaded),
    issues: await issuesIn(house.reader, loaded.row.id),
  };
}
