import {
  ACTION_LABELS,
  AREA_LABELS,
  CERTIFICATE_STATES,
  CERTIFICATE_STATE_LABELS,
  DEFECTS,
  DEFECT_LABELS,
  DIMENSIONS,
  DIMENSION_LABELS,
  EDITION_2025,
  INSPECTION_AREAS,
  MATERIAL_KINDS,
  MATERIAL_LABELS,
  NEED_LABELS,
  NOTICE_ACTION_LABELS,
  NOTICE_STAGES,
  NOTICE_STAGE_LABELS,
  OFFERING_KINDS,
  OFFERING_KIND_LABELS,
  ORIGIN_LABELS,
  ROLES,
  ROLE_LABELS,
  SECTORS,
  SECTOR_LABELS,
  STAGES,
  STAGE_LABELS,
  VETOES,
  VETO_LABELS,
} from '@sxjp/config/scheme';
import type { Source, Stage } from '@sxjp/config/scheme';
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

  it('每个数值、每行流转、每项材料、每个方面都写明依据；没有依据的标为默认值', () => {
    const rows = (table: Record<string, Record<string, { source: Source }>>) =>
      Object.values(table).flatMap((acts) => Object.values(acts).map(({ source }) => source));
    const sources: Source[] = [
      ...Object.values(EDITION_2025.settings).map(({ source }) => source),
      ...EDITION_2025.materials.map(({ source }) => source),
      ...EDITION_2025.dimensions.map(({ source }) => source),
      ...Object.values(EDITION_2025.rubrics).flatMap(({ areas }) =>
        areas.map(({ source }) => source)
      ),
      ...rows(EDITION_2025.application),
      ...rows(EDITION_2025.notice),
    ];
    for (const { origin, clause } of sources) {
      expect(Object.keys(ORIGIN_LABELS)).toContain(origin);
      expect(clause).toMatch(/\p{Script=Han}|GB\/T/u);
      if (origin === 'seed') expect(clause).toMatch(/^(申报流程|编制说明) /);
    }
    expect(sources.filter(({ origin }) => origin === 'assumed').length).toBeGreaterThan(10);
  });

  it('期限、人数、分数线与方案和裁定一致', () => {
    const values = Object.entries(EDITION_2025.settings).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(values)).toEqual({
      acceptedReportMonths: 24,
      surveillanceLeadDays: 60,
      renewalFirstDays: 180,
      renewalSecondDays: 90,
      renewalLastDays: 30,
      reapplyBanYears: 3,
      misuseBanYears: 2,
      objectionNumber: 'SXJP-O-{year}-{seq4}',
      misuseReportNumber: 'SXJP-R-{year}-{seq4}',
      warningNumber: '晋品联警示〔{year}〕{seq}号',
      noticeWorkingDays: 5,
      inspectionNoticeWorkingDays: 5,
      spreadAlertPercent: 15,
      dropExtremesFrom: 5,
      rectifySeriousDays: 90,
      preReviewWorkingDays: 5,
      maxSupplementRounds: 1,
      supplementWorkingDays: 15,
      supplementExtensionWorkingDays: 10,
      informationWorkingDays: 10,
      assignWorkingDays: 2,
      evaluationWorkingDays: 15,
      advancednessWorkingDays: 15,
      summaryReviewWorkingDays: 10,
      objectionAcceptanceWorkingDays: 3,
      misuseAcceptanceWorkingDays: 3,
      misuseWorkingDays: 15,
      evidenceFilesMost: 5,
      evidenceFileMegabytes: 20,
      anonymousFilesLeast: 1,
      objectionWorkingDays: 15,
      objectionExtensionWorkingDays: 15,
      warningWorkingDays: 5,
      lastWarningWorkingDays: 2,
      suspendMonths: 6,
      surveillanceMonths: 12,
      commentDays: 30,
      reviewExpertsMinimum: 5,
      groupStandardNumber: 'T/SXJP {seq3}-{year}',
      expertsMinimum: 3,
      teamMinimum: 3,
      reviewQuorum: 5,
      rectifyDays: 30,
      passScore: 80,
      rectifyScore: 70,
      certificateYears: 3,
      certificateNumber: 'SXJP-{kind}-{year}-{seq4}-{check}',
      applicationNumber: 'SXJP-A-{year}-{seq4}',
      noticeNumber: '晋品联公示〔{year}〕{seq}号',
      announcementNumber: '晋品联公告〔{year}〕{seq}号',
      acceptanceNumber: '晋品联受理〔{year}〕{seq}号',
      supplementNumber: '晋品联补正〔{year}〕{seq}号',
      rejectionNumber: '晋品联不予〔{year}〕{seq}号',
      appealDays: 30,
    });
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
    ['公示阶段', NOTICE_STAGE_LABELS, NOTICE_STAGES],
    ['类别', OFFERING_KIND_LABELS, OFFERING_KINDS],
    ['领域', SECTOR_LABELS, SECTORS],
    ['证书状态', CERTIFICATE_STATE_LABELS, CERTIFICATE_STATES],
    ['材料缺陷', DEFECT_LABELS, DEFECTS],
    ['一票否决', VETO_LABELS, VETOES],
    ['依据', ORIGIN_LABELS, ['seed', 'law', 'peer', 'assumed']],
    ['材料要求', NEED_LABELS, ['required', 'where_applicable', 'if_any']],
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
    const noticeActs = NOTICE_STAGES.flatMap((stage) => Object.keys(EDITION_2025.notice[stage]));
    expect([...new Set(noticeActs)].sort()).toEqual(Object.keys(NOTICE_ACTION_LABELS).sort());
  });
});
