import { z } from 'zod';
import { SEVERITIES, STAGES } from '@sxjp/config/scheme';
import { PlainDate, workingDaysBetween } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { waitingPetitions } from '../petitions/waiting.ts';
import { certificateLists } from './certificate-lists.ts';

const CaseRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  organization: z.string(),
  stage: z.enum(STAGES),
  dueOn: PlainDate,
});

const IssueRow = z.object({
  id: z.string(),
  caseId: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  organization: z.string(),
  severity: z.enum(SEVERITIES),
  item: z.string(),
  stage: z.enum(['open', 'answered']),
  dueOn: PlainDate,
});

/** Working days from today to the due day: negative when it is over, null across a year nobody has announced. */
function workingDaysLeft({ calendar, today }: House, dueOn: PlainDate): number | null {
  const now = today();
  const counted =
    dueOn >= now
      ? workingDaysBetween(calendar, now, dueOn)
      : workingDaysBetween(calendar, dueOn, now);
  if (!counted.ok) return null;
  return dueOn >= now ? counted.days : -counted.days;
}

/** 期限一览：what is over or about to be, for the people who have to do something about it. */
export async function deadlineLists(house: House) {
  const today = house.today();
  const cases = await house.reader.rows(
    CaseRow,
    `select a.document_id as id, a.number, f.name, o.name as organization, a.stage,
       to_char(a.due_on, 'YYYY-MM-DD') as "dueOn"
     from applications a join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
     where a.due_on is not null order by a.due_on`
  );
  const issues = await house.reader.rows(
    IssueRow,
    `select i.document_id as id, a.document_id as "caseId", a.number, f.name, o.name as organization, i.severity, i.item,
       i.stage, to_char(i.due_by, 'YYYY-MM-DD') as "dueOn"
     from inspection_issues i join applications a on a.id = i.application_id
     join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
     where i.stage <> 'closed' and i.severity <> 'suggestion' and i.due_by is not null order by i.due_by`
  );
  const withDaysLeft = <T extends { dueOn: PlainDate | null }>(line: T) => ({
    ...line,
    workingDaysLeft: line.dueOn === null ? null : workingDaysLeft(house, line.dueOn),
  });
  return {
    today,
    /** 核查问题：待整改、待验证. */
    issues: issues.map(withDaysLeft),
    cases: cases.map(withDaysLeft),
    /** 异议：收到后应答复是否受理的. */
    petitions: (await waitingPetitions(house)).map(withDaysLeft),
    ...(await certificateLists(house)),
  };
}
