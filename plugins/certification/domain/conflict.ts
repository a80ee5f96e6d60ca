import type { Label } from '@sxjp/config/scheme';
import type { CaseFile, Circumstances } from './case-file.ts';

/** 利益冲突中系统自己看得出的几种. */
const FINDINGS = {
  employer: { zh: '现任职于申报单位', en: 'employed by the applicant' },
  former_employer: {
    zh: '三年内曾任职于申报单位',
    en: 'employed by the applicant within three years',
  },
  drafter: { zh: '起草了本案的标准', en: 'drafted the standard of this case' },
} as const satisfies Record<string, Label>;
export type Finding = (typeof FINDINGS)[keyof typeof FINDINGS];

/** What the records show against this person judging this case, whatever they declare. */
export function conflictsOf(
  caseFile: Pick<CaseFile, 'organization'>,
  { people, drafters }: Pick<Circumstances, 'people' | 'drafters'>,
  id: string
): Finding[] {
  const person = Object.hasOwn(people, id) ? people[id] : undefined;
  const { creditCode } = caseFile.organization;
  const found: Finding[] = [];
  if (person?.employerCode === creditCode) found.push(FINDINGS.employer);
  if (person?.formerEmployerCodes.includes(creditCode) === true)
    found.push(FINDINGS.former_employer);
  if (drafters.includes(id)) found.push(FINDINGS.drafter);
  return found;
}
