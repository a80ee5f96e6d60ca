import {
  ACTION_LABELS,
  AREA_LABELS,
  DIMENSIONS,
  DIMENSION_LABELS,
  EDITION_2025,
  INSPECTION_AREAS,
  MATERIAL_KINDS,
  MATERIAL_LABELS,
  ROLES,
  ROLE_LABELS,
  STAGES,
  STAGE_LABELS,
} from '@sxjp/config/scheme';
import type { Stage } from '@sxjp/config/scheme';
import { GUARDS, NOTICE_GUARDS } from '@sxjp/plugin-certification/domain';

const application: Record<
  Stage,
  Record<string, { to: Stage[]; guards: string[]; source: { clause: string } }>
> = EDITION_2025.application;

describe('方案版本 2025', () => {
  it('流转表上的每个阶段都走得到，除已终结的以外都走得出去', () => {
    const reached = new Set<Stage>(['draft']);
    for (const stage of reached)
      for (const { to } of Object.values(application[stage]))
        to.forEach((each) => reached.add(each));
    expect([...reached].sort()).toEqual([...STAGES].sort());
    const ends = STAGES.filter((stage) =>
      Object.values(application[stage]).every(({ to }) => to.every((each) => each === stage))
    );
    expect(ends).toEqual(['certified', 'withdrawn', 'final']);
  });

  it('表上所称的条件都有定义', () => {
    const named = (table: Record<string, Record<string, { guards: string[] }>>) =>
      [
        ...new Set(
          Object.values(table).flatMap((acts) =>
            Object.values(acts).flatMap(({ guards }) => guards)
          )
        ),
      ].sort();
    expect(named(application)).toEqual(Object.keys(GUARDS).sort());
    expect(named(EDITION_2025.notice)).toEqual(Object.keys(NOTICE_GUARDS).sort());
  });

  it('每个数值、每行流转、每项材料、每个核查方面都写明依据；没有依据的标为默认值', () => {
    const sources = [
      ...Object.values(EDITION_2025.settings).map(({ source }) => source),
      ...EDITION_2025.materials.map(({ source }) => source),
      ...EDITION_2025.dimensions.map(({ source }) => source),
      ...Object.values(EDITION_2025.rubrics).flatMap(({ areas }) =>
        areas.map(({ source }) => source)
      ),
    ];
    expect(sources.every(({ clause }) => clause.length > 1)).toBe(true);
    expect(sources.filter(({ origin }) => origin === 'assumed').length).toBeGreaterThan(10);
  });

  it('两套核查指标体系各九个方面、合计一百分，同一方面权重相同', () => {
    const weights = (kind: 'product' | 'service') =>
      EDITION_2025.rubrics[kind].areas.map(({ weight }) => weight);
    expect(weights('product')).toEqual([8, 10, 15, 8, 10, 18, 18, 8, 5]);
    expect(weights('service')).toEqual(weights('product'));
  });

  it('十项材料、九个方面、九个核查方面', () => {
    expect([MATERIAL_KINDS.length, DIMENSIONS.length, INSPECTION_AREAS.length]).toEqual([10, 9, 9]);
  });

  it.each([
    ['阶段', STAGE_LABELS, STAGES],
    ['角色', ROLE_LABELS, ROLES],
    ['材料', MATERIAL_LABELS, MATERIAL_KINDS],
    ['先进性方面', DIMENSION_LABELS, DIMENSIONS],
    ['核查方面', AREA_LABELS, INSPECTION_AREAS],
  ])('%s都有中文和英文名称，互不重复', (_title, labels, words) => {
    expect(Object.keys(labels).sort()).toEqual([...words].sort());
    for (const language of ['zh', 'en'] as const) {
      const names = Object.values(labels as Record<string, { zh: string; en: string }>).map(
        (label) => label[language]
      );
      expect(names.every((name) => name.trim() !== '')).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('流转表里的每个动作都有名称', () => {
    const acts = new Set(STAGES.flatMap((stage) => Object.keys(application[stage])));
    expect([...acts].sort()).toEqual(Object.keys(ACTION_LABELS).sort());
  });
});
