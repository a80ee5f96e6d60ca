import {
  approvalOn,
  readWork,
  refuse,
  routeOf,
  workOfRoute,
} from '@sxjp/plugin-certification/domain';
import type { CertificationWork } from '@sxjp/plugin-certification/domain';
import { z } from 'zod';
import { Refused, refused } from '../door/answer.ts';
import { insertRecord } from '../schema/record.ts';
import type { AllowedAct, Effect, Evidence } from './act.ts';

const bodyOfAct = ({ circumstances: { body } }: AllowedAct) => {
  if (body === null) throw new Error('A report was concluded without a certification body.');
  return body;
};

/** The work of the case’s route, as the body saved it: what its conclusion rests on. */
function workOf({ loaded, circumstances }: AllowedAct): CertificationWork {
  return workOfRoute(readWork(circumstances.certification.drafts).work, loaded.file.offering.kind);
}

function approvalEvidence(act: AllowedAct): Evidence {
  const { id, name, approvalNumber, kinds, sectors, periods } = bodyOfAct(act);
  const day = act.facts.signedOn ?? act.house.today();
  return {
    body: { id, name, approvalNumber, kinds, sectors, periods },
    approval: approvalOn(bodyOfAct(act), act.loaded.file.offering, day),
  };
}

/** Names of the certifiers, kept beside the chain like every name. */
function signers({ facts, circumstances }: AllowedAct): Record<string, string> {
  const { certifierIds = [] } = facts;
  return Object.fromEntries(
    circumstances.certification.certifiers
      .filter(({ id }) => certifierIds.includes(id))
      .map(({ id, name }) => [id, name])
  );
}

/** What of the work the report carries beside it; nothing under a refusal. */
function columnsOf(work: CertificationWork | null) {
  if (work === null) return {};
  const { number = null, signedOn = null } = work.contract ?? {};
  return { route: routeOf(work), contract_number: number, contract_signed_on: signedOn, work };
}

async function recordReport(
  act: AllowedAct,
  conclusion: 'conforms' | 'does_not_conform',
  work: CertificationWork | null
) {
  const { sql, loaded, facts } = act;
  const body = bodyOfAct(act);
  await insertRecord(sql, 'certification_reports', {
    application_id: loaded.row.id,
    report_number: facts.reportNumber,
    body_name: body.name,
    approval_number: body.approvalNumber,
    mode: facts.mode ?? null,
    conclusion,
    certifiers: Object.values(signers(act)),
    head_signer: facts.headSigner ?? null,
    signed_on: facts.signedOn,
    summary: facts.summary ?? facts.reason ?? null,
    ...columnsOf(work),
  });
}

const Owner = z.object({ application_id: z.coerce.number() });

/** 一份检验报告只证明一件申报: whoever concludes first has it, at the same moment too. */
async function claimTests({ sql, loaded }: AllowedAct, { tests = [] }: CertificationWork) {
  for (const { lab, number } of tests) {
    await sql.run(
      `insert into ledger.test_reports (lab, number, application_id) values (ledger.folded(?), ledger.folded(?), ?)
       on conflict do nothing`,
      [lab, number, loaded.row.id]
    );
    const [owner] = await sql.rows(
      Owner,
      'select application_id from ledger.test_reports where lab = ledger.folded(?) and number = ledger.folded(?)',
      [lab, number]
    );
    if (owner?.application_id !== loaded.row.id) {
      const refusal = refuse('test_of_another_case', { number, lab, subject: '—' }, 'tests');
      throw new Refused(refused(refusal, loaded.file));
    }
  }
}

async function conclude(act: AllowedAct): Promise<void> {
  const work = workOf(act);
  await claimTests(act, work);
  await recordReport(act, 'conforms', work);
}

/** 第三方认证：委托、结论. 〔申报流程 第六条(四)〕 */
export const CERTIFICATION_EFFECTS = {
  assign_body: {
    evidence: ({ circumstances: { namedBody }, loaded, house }) => ({
      body: namedBody === null ? null : { id: namedBody.id, name: namedBody.name },
      approval:
        namedBody === null ? null : approvalOn(namedBody, loaded.file.offering, house.today()),
    }),
  },
  conclude_certification: {
    evidence: (act) => ({
      ...approvalEvidence(act),
      people: signers(act),
      work: workOf(act),
    }),
    leaves: conclude,
  },
  refuse_certification: {
    evidence: approvalEvidence,
    leaves: (act) => recordReport(act, 'does_not_conform', null),
  },
} satisfies Record<string, Effect>;
