import { OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { approvalOn } from '../body-approval.ts';
import type { ApprovalCheck, ApprovedBody } from '../body-approval.ts';
import type { PlainDate } from '../calendar.ts';
import type { Situation } from '../case-file.ts';
import { assignedBody, bodiesBeforeAppeal, indicatorsOf } from '../certification-case.ts';
import { readWork } from '../certification-work.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { WORK_CHECK_NAMES, checkWork } from '../work-checks.ts';
import type { WorkAsked, WorkCheck } from '../work-checks.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import type { Guard } from './guard.ts';

const WHY: Readonly<Record<Exclude<ApprovalCheck['outcome'], 'valid'>, Label>> = {
  not_approved: { zh: '当天不在批准期内', en: 'no approval covers that day' },
  suspended: { zh: '当天批准暂停', en: 'the approval was suspended that day' },
  withdrawn: { zh: '批准已撤销', en: 'the approval was withdrawn' },
  out_of_scope: { zh: '不在批准范围内', en: 'outside its scope' },
};

/** Why the body may not certify this case on that day; null when it may 〔rulings 10〕. */
export function unapproved(
  { caseFile: { offering } }: Pick<Situation, 'caseFile'>,
  body: ApprovedBody | null,
  on: PlainDate,
  field?: string
): Refusal | null {
  if (body === null) return refuse('body_unknown', {});
  const { outcome } = approvalOn(body, offering, on);
  if (outcome === 'valid') return null;
  return refuse(
    'body_not_approved',
    {
      body: body.name,
      number: body.approvalNumber,
      on,
      kind: OFFERING_KIND_LABELS[offering.kind],
      sector: SECTOR_LABELS[offering.sector],
      why: WHY[outcome],
    },
    field
  );
}

const INTERESTS = {
  itself: { zh: '与申请单位是同一单位', en: 'it is the applicant itself' },
  related: { zh: '登记有利益关系', en: 'an interest is on record' },
  employs: {
    zh: '其人员现在或三年内任职于申请单位',
    en: 'one of its people works or worked there',
  },
} as const satisfies Record<string, Label>;

/** 认证机构与申请单位的利益关系, as the records show it 〔认证认可条例 第十三条〕. */
export function interestsOf(
  body: ApprovedBody,
  creditCode: string,
  people: Situation['circumstances']['people']
): Label[] {
  const found: Label[] = [];
  if (body.creditCode === creditCode) found.push(INTERESTS.itself);
  if (body.relatedCodes.includes(creditCode)) found.push(INTERESTS.related);
  const works = body.members.some((id) => {
    const person = Object.hasOwn(people, id) ? people[id] : undefined;
    return person?.employerCode === creditCode || person?.formerEmployerCodes.includes(creditCode);
  });
  if (works) found.push(INTERESTS.employs);
  return found;
}

type Asked = Pick<Situation, 'caseFile' | 'circumstances'>;

function unassignable(asked: Asked, body: ApprovedBody | null): Refusal | null {
  if (body === null) return refuse('body_not_on_record', {}, 'bodyId');
  if (!body.allianceMember)
    return refuse('body_not_of_the_alliance', { body: body.name }, 'bodyId');
  return unapproved(asked, body, asked.circumstances.today, 'bodyId');
}

function conflicted({ caseFile, circumstances }: Asked, body: ApprovedBody | null) {
  const { name, creditCode } = caseFile.organization;
  const why = body === null ? [] : interestsOf(body, creditCode, circumstances.people);
  return why.length === 0
    ? null
    : refuse('body_conflicted', { body: body?.name ?? '—', applicant: name, why }, 'bodyId');
}

/** Why this body cannot be given this case; null when it can. */
export const whyNotAssign = (asked: Asked, body: ApprovedBody): Refusal | null =>
  unassignable(asked, body) ?? conflicted(asked, body);

/** What the checks of the work are asked, as the case and its saved parts stand. */
export function workAsked(
  situation: Pick<Situation, 'caseFile' | 'circumstances' | 'facts' | 'edition'>
) {
  const { caseFile, circumstances, facts } = situation;
  const { drafts, testsElsewhere } = circumstances.certification;
  return {
    kind: caseFile.offering.kind,
    day: facts.signedOn ?? circumstances.today,
    applicant: caseFile.organization.name,
    body: circumstances.body?.name ?? '—',
    indicators: indicatorsOf(caseFile.history),
    work: readWork(drafts).work,
    testsElsewhere,
    reportMonths: settingOf(situation, 'acceptedReportMonths'),
  } satisfies WorkAsked;
}

const WORK_GUARDS = Object.fromEntries(
  WORK_CHECK_NAMES.map((name) => [
    name,
    ofFacts((situation) => checkWork(name, workAsked(situation))),
  ])
) as Record<WorkCheck, Guard>;

/** 第三方认证：委托、机构、凭据、签署. 〔申报流程 第六条(四)；认证认可条例 第九、十三、十四、二十二条〕 */
export const CERTIFICATION_GUARDS = {
  body_assignable: ofFacts((situation) =>
    unassignable(situation, situation.circumstances.namedBody)
  ),
  body_unconflicted: ofFacts((situation) =>
    conflicted(situation, situation.circumstances.namedBody)
  ),
  another_body: ofFacts(({ caseFile, facts, circumstances: { namedBody } }) =>
    assignedBody(caseFile.history)?.id === facts.bodyId
      ? refuse('body_assigned_already', { body: namedBody?.name ?? '—' }, 'bodyId')
      : null
  ),
  reassignment_reasoned: ofFacts(({ caseFile, facts }) =>
    assignedBody(caseFile.history) !== null && facts.reason === undefined
      ? refuse('reassignment_unreasoned', {}, 'reason')
      : null
  ),
  body_of_others: ofFacts(({ caseFile, facts: { bodyId = '' }, circumstances: { namedBody } }) =>
    bodiesBeforeAppeal(caseFile.history).has(bodyId)
      ? refuse('judged_before_appeal', { people: namedBody?.name ?? '—' }, 'bodyId')
      : null
  ),
  body_assigned: ofCase(({ caseFile }) =>
    assignedBody(caseFile.history) === null ? refuse('body_not_assigned', {}) : null
  ),
  assigned_to_the_body: ofCase(({ caseFile, circumstances: { body } }) =>
    body === null
      ? refuse('body_unknown', {})
      : assignedBody(caseFile.history)?.id === body.id
        ? null
        : refuse('case_of_another_body', { body: body.name })
  ),
  ...WORK_GUARDS,
  certifiers_of_the_body: ofFacts(({ facts: { certifierIds = [] }, circumstances }) => {
    const known = new Set(circumstances.certification.certifiers.map(({ id }) => id));
    const distinct = new Set(certifierIds).size === certifierIds.length;
    return distinct && certifierIds.every((id) => known.has(id))
      ? null
      : refuse(
          'certifier_not_of_the_body',
          { body: circumstances.body?.name ?? '—' },
          'certifierIds'
        );
  }),
  head_signs_apart: ofFacts(({ facts: { headSigner = '', certifierIds = [] }, circumstances }) => {
    const signing = circumstances.certification.certifiers.find(
      ({ id, name }) => certifierIds.includes(id) && name === headSigner.trim()
    );
    return signing === undefined
      ? null
      : refuse('head_is_a_certifier', { person: signing.name }, 'headSigner');
  }),
};
