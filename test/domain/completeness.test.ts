import { EDITION_2025, MATERIAL_KINDS, MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import {
  incompleteness,
  missingMaterials,
  refusalMessage,
} from '@sxjp/plugin-certification/domain';
import type { SubmittedMaterial } from '@sxjp/plugin-certification/domain';
import { BLANK } from './case-at.ts';

const { materials } = EDITION_2025;
const COMPLETE = BLANK.materials;
/** 〔申报流程 第七条〕(六)(七) 适用时，(九) 如有；其余必备〔rulings 7〕. */
const EXCUSABLE: readonly MaterialKind[] = [
  'test_report_and_process',
  'technology_centre_proof',
  'exhibitions_and_awards',
];

const answering = (kind: MaterialKind, changed: Partial<SubmittedMaterial>) =>
  COMPLETE.map((each) => (each.kind === kind ? { ...each, ...changed } : each));
const codeOf = (submitted: readonly SubmittedMaterial[]) =>
  incompleteness(materials, submitted)?.code ?? 'ok';

describe('形式审查（齐全性）', () => {
  it('十项齐备，不问先后', () => {
    expect(missingMaterials(materials, COMPLETE)).toEqual([]);
    expect(codeOf([...COMPLETE].reverse())).toBe('ok');
  });

  it('一份没交，十项一次告知', () => {
    expect(missingMaterials(materials, [])).toEqual([...MATERIAL_KINDS]);
    const refusal = incompleteness(materials, []);
    if (refusal === null) throw new Error('应当不齐');
    for (const language of ['zh', 'en'] as const)
      for (const kind of MATERIAL_KINDS)
        expect(refusalMessage(refusal, language)).toContain(MATERIAL_LABELS[kind][language]);
  });

  it.each(MATERIAL_KINDS)('缺“%s”，就说缺这一项', (kind) => {
    const submitted = COMPLETE.filter((each) => each.kind !== kind);
    expect(missingMaterials(materials, submitted)).toEqual([kind]);
    expect(incompleteness(materials, submitted)).toMatchObject({
      code: 'material_missing',
      field: kind,
    });
  });

  it.each(MATERIAL_KINDS)('“%s”：没有文件的“已提供”、没有字的说明，都不算', (kind) => {
    expect(codeOf(answering(kind, { files: [] }))).toBe('material_missing');
    for (const answer of ['explained', 'not_applicable'] as const)
      for (const explanation of [null, '', ' \n\t', '\u3000'])
        expect(codeOf(answering(kind, { answer, explanation, files: [] }))).toBe(
          'material_missing'
        );
  });

  it.each(MATERIAL_KINDS)('“%s”：书面说明算数，合不合格由预审判断', (kind) => {
    const changed = {
      answer: 'explained',
      explanation: '本单位暂无，情况如下',
      files: [],
    } as const;
    expect(codeOf(answering(kind, changed))).toBe('ok');
  });

  it.each(MATERIAL_KINDS)('“%s”：只有适用时、如有的材料可以填“不适用”', (kind) => {
    const changed = { answer: 'not_applicable', explanation: '不生产该类产品', files: [] } as const;
    const refusal = incompleteness(materials, answering(kind, changed));
    if (EXCUSABLE.includes(kind)) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'material_not_excusable', field: kind });
  });
});
