import type { Actor } from '@sxjp/plugin-certification/domain';
import { addDays, addWorkingDays, settingOf } from '@sxjp/plugin-certification/domain';
import { MATERIAL_KINDS, REQUIREMENTS } from '@sxjp/config/scheme';
import { openApplication, writeApplication } from '../applicant/draft.ts';
import { writeMaterial } from '../applicant/material.ts';
import { z } from 'zod';
import { advanceRecord } from '../door/advance-record.ts';
import { advance } from '../door/advance.ts';
import { refusalOf } from '../door/answer.ts';
import type { Answer } from '../door/answer.ts';
import type { House } from '../house.ts';
import { findApplication } from '../reading/case-file.ts';
import type { CastApplicant } from './cast.ts';
import * as contents from './contents.ts';
import { withDocument } from './document.ts';
import { acceptedWork, beginning, productWork, saveWork, serviceWork } from './work.ts';

/** One case of the demonstration and everybody it meets. */
export interface Walk {
  house: House;
  staff: ReadonlyMap<string, Actor>;
  sequence: number;
  applicant: CastApplicant;
  actor: Actor;
  accountId: number;
  caseId: string;
  /** 受委托的认证机构 of the demonstration and its certifiers. */
  bodyId: string;
  certifierIds: readonly string[];
}

type Step = (walk: Walk) => Promise<void>;

export function actorNamed(staff: ReadonlyMap<string, Actor>, key: string): Actor {
  const actor = staff.get(key);
  if (actor === undefined) throw new Error(`Nobody in the demonstration is called ${key}.`);
  return actor;
}

/** A refusal in the demonstration is a bug in its script. */
export function mustBeDone(answer: Answer, what: string): void {
  const refusal = refusalOf(answer);
  if (refusal !== null)
    throw new Error(`The demonstration’s “${what}” was refused: ${JSON.stringify(refusal)}`);
}

async function act(
  walk: Walk,
  actor: Actor,
  action: string,
  facts: Record<string, unknown>
): Promise<void> {
  const row = await findApplication(walk.house.reader, walk.caseId, 'read');
  if (row === null) throw new Error(`The demonstration lost the case ${walk.caseId}.`);
  const requestId = `demonstration:${walk.applicant.key}:${row.version}:${action}`;
  const body = { ...facts, version: row.version, requestId };
  mustBeDone(
    await advance(walk.house, { id: walk.caseId, action, actor, body }),
    `${walk.applicant.key} ${action}`
  );
}

const by =
  (
    key: string,
    action: string,
    facts: (walk: Walk) => Record<string, unknown> = () => ({})
  ): Step =>
  (walk) =>
    act(walk, actorNamed(walk.staff, key), action, facts(walk));

const idsOf = ({ staff }: Walk, keys: readonly string[]) =>
  keys.map((key) => actorNamed(staff, key).id);
const EXPERTS = ['expert-1', 'expert-2', 'expert-3'];
const TEAM = ['inspector-1', 'inspector-2', 'inspector-3'];
const COMMITTEE = ['committee-1', 'committee-2', 'committee-3', 'committee-4', 'committee-5'];
const rubric = ({ house, applicant }: Walk) => house.inForce.rubrics[applicant.offering.kind];

async function file(
  walk: Walk,
  kinds: readonly (typeof MATERIAL_KINDS)[number][],
  scan = ''
): Promise<void> {
  const { house, actor, caseId, applicant } = walk;
  for (const kind of kinds) {
    const name = `${kind.replaceAll('_', '-')}${scan}.pdf`;
    const lines = [
      'Demonstration document. Entirely fabricated.',
      applicant.organization.nameEn ?? applicant.key,
      `${kind}${scan}`,
    ];
    const written = await withDocument(name, lines, (upload) =>
      writeMaterial(house, actor, caseId, kind, { answer: 'provided', explanation: null }, [upload])
    );
    if ('refusal' in written)
      throw new Error(`The demonstration’s ${kind} was refused: ${written.refusal.code}`);
  }
}

const excused: Step = async ({ house, actor, caseId }) => {
  const explanation = '本单位暂无此项，不适用';
  await writeMaterial(
    house,
    actor,
    caseId,
    'technology_centre_proof',
    { answer: 'not_applicable', explanation },
    []
  );
  await writeMaterial(
    house,
    actor,
    caseId,
    'exhibitions_and_awards',
    { answer: 'not_applicable', explanation },
    []
  );
};

const fillIn: Step = async (walk) => {
  const { house, actor, caseId, applicant } = walk;
  const { overview, dimensions, organization } = applicant;
  const commitment = { signatory: `${organization.contactName}（单位负责人）`, on: house.today() };
  await writeApplication(house, actor, caseId, { version: 1, overview, dimensions, commitment });
  await file(
    walk,
    MATERIAL_KINDS.filter(
      (kind) => kind !== 'technology_centre_proof' && kind !== 'exhibitions_and_awards'
    )
  );
  await excused(walk);
};

const then =
  (...steps: readonly Step[]): Step =>
  async (walk) => {
    for (const step of steps) await step(walk);
  };
const declaredBy = (key: string): Step => by(key, 'declare_no_conflict');
const evaluatedBy = (key: string): Step =>
  then(
    declaredBy(key),
    by(key, 'evaluate', ({ applicant }) => contents.evaluation(applicant))
  );

const DAYS_TO_VISIT = 9;
const REQUIREMENTS_KEPT = { requirements: [...REQUIREMENTS] };

/** A long holiday may leave fewer working days than the notice asks for; then the applicant agrees. */
function shortNotice({ house }: Walk): Record<string, unknown> {
  const days = settingOf({ edition: house.inForce }, 'inspectionNoticeWorkingDays');
  const earliest = addWorkingDays(house.calendar, house.today(), days);
  return earliest.ok && earliest.date <= addDays(house.today(), DAYS_TO_VISIT)
    ? {}
    : { shortNoticeReason: '节假日前后，申请单位来函同意' };
}

const arrive: Step = then(
  ...TEAM.flatMap((key) => [
    declaredBy(key),
    by(key, 'check_in', () => ({ ...REQUIREMENTS_KEPT })),
  ]),
  by('inspector-1', 'record_meeting', () => contents.meeting('first'))
);
const scoredBy = (key: string, points: number, turn: number): Step =>
  by(key, 'submit_scorecard', (walk) => contents.scorecard(rubric(walk), points, turn));
const report: Step = then(
  by('inspector-1', 'record_meeting', () => contents.meeting('last')),
  by('inspector-1', 'write_report', ({ applicant }) => contents.report(applicant)),
  ...TEAM.map((key) => by(key, 'sign_report')),
  (walk) => act(walk, walk.actor, 'countersign_report', {})
);

const CertificateOfCase = z.object({ id: z.string(), version: z.number() });

/** An act on the certificate of the case. */
const onCertificate =
  (key: string, action: string): Step =>
  async ({ house, staff, applicant, caseId }) => {
    const [certificate] = await house.reader.rows(
      CertificateOfCase,
      `select c.document_id as id, c.version from certificates c join applications a on a.id = c.application_id
       where a.document_id = ?`,
      [caseId]
    );
    if (certificate === undefined) throw new Error(`${applicant.key} has no certificate yet.`);
    const { id, version } = certificate;
    const body = { version, requestId: `demonstration:${applicant.key}:${version}:${action}` };
    const actor = actorNamed(staff, key);
    mustBeDone(
      await advanceRecord(house, 'certificate', { id, action, actor, body }),
      `${applicant.key} ${action}`
    );
  };

const SUPPLEMENTED = ['trademark_proof'] as const;

export const STEPS = {
  open: async (walk) => {
    const body = {
      requestId: `demonstration:${walk.applicant.key}:open`,
      offering: walk.applicant.offering,
    };
    const answer = await openApplication(walk.house, walk.actor, walk.accountId, body);
    mustBeDone(answer, `${walk.applicant.key} open`);
    if (answer.ok) walk.caseId = answer.id;
  },
  fillIn,
  submit: (walk) => act(walk, walk.actor, 'submit', {}),
  beginPreReview: by('pre-reviewer', 'begin_pre_review'),
  returnForSupplement: by('pre-reviewer', 'return_for_supplement', () =>
    contents.judgements(SUPPLEMENTED)
  ),
  resubmit: async (walk) => {
    await file(walk, SUPPLEMENTED, '-rescanned');
    await act(walk, walk.actor, 'resubmit', {});
  },
  accept: by('pre-reviewer', 'accept', () => contents.judgements([])),
  beginEvaluation: by('case-officer', 'begin_evaluation', (walk) => ({
    panel: idsOf(walk, EXPERTS),
    leadId: actorNamed(walk.staff, 'expert-1').id,
  })),
  evaluateFirst: evaluatedBy('expert-2'),
  evaluateSecond: evaluatedBy('expert-3'),
  evaluateLead: evaluatedBy('expert-1'),
  concludeEvaluation: by('expert-1', 'conclude_evaluation', () => ({
    summary: '三位专家一致推荐，初评通过。',
  })),
  linkStandard: by('standards-secretary', 'link_standard', ({ applicant, sequence, house }) =>
    contents.standard(applicant, sequence, addDays(house.today(), -5))
  ),
  concludeAdvancedness: by('evaluator', 'conclude_advancedness', ({ applicant }) =>
    contents.advancedness(applicant)
  ),
  planInspection: by('case-officer', 'plan_inspection', (walk) => ({
    team: idsOf(walk, TEAM),
    leadId: actorNamed(walk.staff, 'inspector-1').id,
    plannedOn: addDays(walk.house.today(), DAYS_TO_VISIT),
    agenda: '上午首次会议、查阅资料、生产现场；下午实验室、抽样、员工访谈、末次会议。',
    ...shortNotice(walk),
  })),
  /** Days pass. */
  wait: () => Promise.resolve(),
  arrive,
  scoreFirst: scoredBy('inspector-2', 90.5, 1),
  scoreAll: then(
    scoredBy('inspector-1', 91.5, 0),
    scoredBy('inspector-3', 92, 2),
    by('inspector-1', 'consolidate')
  ),
  scoreLow: then(
    scoredBy('inspector-1', 76, 0),
    scoredBy('inspector-2', 75.5, 1),
    scoredBy('inspector-3', 77, 2),
    by('inspector-1', 'consolidate')
  ),
  report,
  requireRectification: by('inspector-1', 'require_rectification', () => ({
    issues: [
      {
        severity: 'ordinary',
        item: '计量检测设备与实验室能力',
        description: '两台在用卡尺超过检定周期，请送检并提交检定证书。',
      },
      {
        severity: 'suggestion',
        item: '顾客满意与售后',
        description: '建议把满意度调查从一年一次改为半年一次。',
      },
    ],
    summary: '总体良好，计量管理需整改后复核。',
  })),
  concludeInspection: by('inspector-1', 'conclude_inspection', () => ({
    summary: '九个方面核查完毕，总分达到推荐条件，建议通过。',
  })),
  assignBody: by('case-officer', 'assign_body', (walk) => ({ bodyId: walk.bodyId })),
  beginCertification: (walk) => saveWork(walk, beginning),
  workOnCertification: (walk) =>
    saveWork(walk, walk.applicant.offering.kind === 'product' ? productWork : serviceWork),
  acceptResults: (walk) => saveWork(walk, acceptedWork),
  concludeCertification: by('body', 'conclude_certification', ({ sequence, house, certifierIds }) =>
    contents.certification(sequence, house.today(), certifierIds)
  ),
  reserveNumber: by('alliance', 'reserve_number'),
  approve: by('committee-1', 'approve', (walk) => ({
    members: idsOf(walk, COMMITTEE),
    summary: '卷宗齐全，程序合规，全体同意。',
  })),
  checkPrint: onCertificate('alliance', 'check_print'),
  print: then(onCertificate('alliance', 'check_print'), onCertificate('body', 'print')),
} satisfies Record<string, Step>;
export type StepName = keyof typeof STEPS;
