import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { supplementChanges } from '@sxjp/plugin-certification/domain';
import type { LedgerEntry, SubmittedMaterial } from '@sxjp/plugin-certification/domain';

type Filed = Pick<SubmittedMaterial, 'kind' | 'answer'> & {
  files: { name: string; sha256: string }[];
};

const file = (name: string, sha256 = name) => ({ name, sha256 });
const trademark = (...files: Filed['files']): Filed => ({
  kind: 'trademark_proof',
  answer: 'provided',
  files,
});

const act = (action: string, materials?: Filed[]): LedgerEntry => ({
  recordType: 'application',
  recordId: 'a',
  version: 1,
  action,
  from: null,
  to: 'submitted',
  actor: { kind: 'applicant', id: 'applicant:1', name: '申请人', role: 'applicant' },
  at: '2026-03-02T10:00:00.000+08:00',
  on: '2026-03-02' as LedgerEntry['on'],
  facts: {},
  evidence: materials === undefined ? {} : { materials, snapshot: 'x' },
  requestId: 'request-1',
  edition: '2025',
  previousHash: null,
  hash: 'h',
});

const now = (...materials: Filed[]): SubmittedMaterial[] =>
  materials.map((each) => ({ ...each, explanation: null, round: 1 }));

const order = (kind: string) => MATERIAL_KINDS.indexOf(kind as MaterialKind);

describe('补正前后对照', () => {
  const before = trademark(file('商标证.pdf'));

  it('没有退回过补正的申报，没有对照', () => {
    expect(supplementChanges([act('submit', [before])], now(trademark(file('新.pdf'))))).toEqual(
      []
    );
    expect(supplementChanges([], now(before))).toEqual([]);
  });

  it('逐项说出新增和删去的文件；没有动过的材料不列', () => {
    const unchanged: Filed = { kind: 'patents', answer: 'provided', files: [file('专利.pdf')] };
    const history = [act('submit', [before, unchanged]), act('return_for_supplement')];
    const changed = trademark(file('商标证（清晰）.pdf'));
    expect(supplementChanges(history, now(changed, unchanged))).toEqual([
      { kind: 'trademark_proof', added: ['商标证（清晰）.pdf'], removed: ['商标证.pdf'] },
    ]);
  });

  it('同名文件换了内容，既是删去也是新增', () => {
    const history = [act('submit', [before]), act('return_for_supplement')];
    expect(supplementChanges(history, now(trademark(file('商标证.pdf', 'other'))))).toEqual([
      { kind: 'trademark_proof', added: ['商标证.pdf'], removed: ['商标证.pdf'] },
    ]);
  });

  it('答复改了（不适用改为已提供，或原来没有答复），说出原答复', () => {
    const excused: Filed = { kind: 'patents', answer: 'not_applicable', files: [] };
    const history = [act('submit', [excused]), act('return_for_supplement')];
    const provided: Filed = { kind: 'patents', answer: 'provided', files: [file('专利.pdf')] };
    expect(supplementChanges(history, now(provided, before))).toEqual(
      [
        { kind: 'trademark_proof', added: ['商标证.pdf'], removed: [], answeredBefore: null },
        { kind: 'patents', added: ['专利.pdf'], removed: [], answeredBefore: 'not_applicable' },
      ].sort((one, other) => order(one.kind) - order(other.kind))
    );
  });

  it('退回两次的，只与最近一次退回前的提交比', () => {
    const second = trademark(file('第二次.pdf'));
    const history = [
      act('submit', [before]),
      act('return_for_supplement'),
      act('resubmit', [second]),
      act('return_for_supplement'),
    ];
    expect(supplementChanges(history, now(second))).toEqual([]);
  });
});
