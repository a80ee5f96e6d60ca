import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { takeNumber } from '../door/sequence.ts';
import { updateRecord } from '../schema/record.ts';
import { textOf } from './act.ts';
import type { AllowedAct, Effect, Evidence } from './act.ts';

const yearOf = ({ house }: AllowedAct): number => Number(house.today().slice(0, 4));

/** 提交快照: what was submitted, so that it can be proven later 〔电子签名法 第五、六条〕. */
function snapshotOf({ loaded: { file } }: AllowedAct): Evidence {
  const materials = file.materials.map(({ kind, answer, files }) => ({
    kind,
    answer,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
  }));
  const { overview, dimensions, commitment, offering } = file;
  const text = canonicalize({
    offering,
    overview,
    dimensions,
    commitment,
    materials: file.materials,
  });
  return {
    materials,
    snapshot: createHash('sha256')
      .update(text ?? '')
      .digest('hex'),
  };
}

async function recordJudgements({ sql, loaded, facts }: AllowedAct): Promise<void> {
  for (const { kind, ok, code, defect } of facts.judgements ?? []) {
    const material = loaded.materials.find((each) => each.kind === kind);
    if (material === undefined) continue;
    await updateRecord(sql, 'materials', material.id, {
      judgement: ok ? 'ok' : 'defective',
      defect_code: code,
      defect,
    });
  }
}

/** 申报与预审. 〔申报流程 第六条(一)(二)〕 */
export const INTAKE_EFFECTS = {
  submit: {
    evidence: async (act) => ({
      ...snapshotOf(act),
      number:
        act.loaded.row.number ??
        (await takeNumber(act.sql, act.edition, 'applicationNumber', yearOf(act))),
    }),
    columns: (_act, evidence) => ({ number: textOf(evidence['number']) }),
  },
  resubmit: { evidence: snapshotOf },
  accept: { leaves: recordJudgements },
  return_for_supplement: {
    columns: ({ loaded }) => ({ supplement_round: loaded.row.supplement_round + 1 }),
    leaves: recordJudgements,
  },
} satisfies Record<string, Effect>;
