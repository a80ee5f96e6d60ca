import { z } from 'zod';
import { CITIES } from '@sxjp/config/calendar';
import { OFFERING_KINDS, SECTORS } from '@sxjp/config/scheme';
import { PlainDate, inspectionSummary } from '@sxjp/plugin-certification/domain';
import type { Inspected } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { json } from '../sql.ts';

const Lines = z.array(z.object({ item: z.string(), halves: z.number() }));

const Row = z.object({
  id: z.string(),
  number: z.string().nullable(),
  edition: z.string(),
  round_id: z.number().nullable(),
  offering: z.string(),
  organization: z.string(),
  region_code: z.string(),
  sector: z.enum(SECTORS),
  kind: z.enum(OFFERING_KINDS),
  cards: json(z.array(z.object({ inspector: z.string(), name: z.string(), lines: Lines }))),
  scores: json(
    z.array(z.object({ item: z.string(), sum: z.number(), override: z.number().nullable() }))
  ),
  counted: z.number(),
  conclusion: z.string().nullable(),
  planned_on: PlainDate.nullable(),
  reported_on: PlainDate.nullable(),
});

const cityOf = (code: string): string =>
  CITIES.find((city) => city.code.slice(0, 4) === code.slice(0, 4))?.name ?? code;

export const SummaryQuery = z.object({ round: z.coerce.number().int().positive().optional() });

const Round = z.object({ id: z.number(), name: z.string() });

/** 申报批次 that have consolidated inspections, newest first. */
export const inspectedRounds = ({ reader }: House) =>
  reader.rows(
    Round,
    `select distinct r.id, r.name from rounds r join applications a on a.round_record_id = r.id
     join inspections i on i.application_id = a.id where i.counted > 0 order by r.id desc`
  );

/** Every consolidated inspection of a round, or of all; the latest visit of each. */
async function inspectedIn(house: House, round: number | undefined): Promise<Inspected[]> {
  const rows = await house.reader.rows(
    Row,
    `select a.document_id as id, a.number, a.edition, a.round_record_id as round_id, f.name as offering,
       o.name as organization, o.region_code, f.sector, f.kind, i.cards, i.scores, i.counted, i.conclusion,
       to_char(i.planned_on, 'YYYY-MM-DD') as planned_on,
       (select to_char(max(e.acted_on), 'YYYY-MM-DD') from ledger.entries e where e.record_type = 'application'
          and e.record_id = a.document_id and e.action = 'write_report') as reported_on
     from inspections i join applications a on a.id = i.application_id
     join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
     where i.counted > 0 and (?::int is null or a.round_record_id = ?::int) order by a.id, i.inspection_round`,
    [round ?? null, round ?? null]
  );
  const inspected: Inspected[] = [];
  for (const row of rows) {
    const edition = await house.editionOfCase(house.reader, row);
    const { region_code: code, planned_on: plannedOn, reported_on: reportedOn } = row;
    inspected.push({
      caseId: row.id,
      number: row.number,
      offering: row.offering,
      organization: row.organization,
      city: cityOf(code),
      sector: row.sector,
      kind: row.kind,
      rubric: edition.rubrics[row.kind],
      scores: { counted: row.counted, items: row.scores },
      cards: row.cards,
      conclusion: row.conclusion,
      plannedOn,
      reportedOn,
    });
  }
  return inspected;
}

/** 核查汇总 for the staff who compare inspections. */
export async function summaryOf(house: House, round: number | undefined) {
  return inspectionSummary(await inspectedIn(house, round));
}
