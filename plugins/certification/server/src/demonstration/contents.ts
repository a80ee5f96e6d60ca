import type { Rubric } from '@sxjp/config/scheme';
import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { CastApplicant } from './cast.ts';

type Body = Record<string, unknown>;

/** What the people of the demonstration enter. Every text is about the fabricated case it stands in. */

export const judgements = (defective: readonly string[]): Body => ({
  judgements: MATERIAL_KINDS.map((kind) =>
    defective.includes(kind)
      ? {
          kind,
          ok: false,
          code: 'illegible',
          defect: '复印件不清晰，看不出有效期，请重新提交清晰的扫描件',
        }
      : { kind, ok: true, code: null, defect: null }
  ),
});

export const evaluation = ({ dimensions, offering }: CastApplicant): Body => ({
  opinions: dimensions.map(({ dimension, text }) => ({
    dimension,
    opinion: `材料所述“${text}”有据可查。`,
  })),
  recommendation: 'recommend',
  summary: `${offering.name}特色明显，指标可考核，同意推荐。`,
});

export const standard = (
  { offering }: CastApplicant,
  sequence: number,
  publishedOn: string
): Body => ({
  standardSource: 'drafted',
  standardNumber: `T/SXJP ${String(300 + sequence)}-${publishedOn.slice(0, 4)}`,
  standardTitle: `山西精品 ${offering.name}`,
  process: (offering.process ?? offering.name).slice(0, 200),
  standardPublishedOn: publishedOn,
  projectNumber: `SXJP${publishedOn.slice(0, 4)}${String(sequence).padStart(3, '0')}`,
});

export const advancedness = ({ offering }: CastApplicant): Body => ({
  indicators: [
    {
      name: '关键质量特性一次合格率',
      unit: '%',
      own: '99.2',
      compared: '97.0',
      basis: 'industry',
      mandatory: false,
      verdict: 'better',
    },
    {
      name: '安全与卫生要求',
      unit: '',
      own: '符合',
      compared: '符合',
      basis: 'national',
      mandatory: true,
      verdict: 'equal',
    },
    {
      name: '全程可追溯覆盖率',
      unit: '%',
      own: '100',
      compared: '无规定',
      basis: 'national',
      mandatory: false,
      verdict: 'fills_gap',
    },
  ],
  conclusion: 'domestic_leading',
  summary: `${offering.name}的标准有两项指标优于对比标准或填补空白，达到国内领先。`,
});

/**
 * A whole scorecard of `points`: half-points are lost in turn from the items an inspector judges freely, beginning at another
 * one for each inspector, so that their cards differ a little.
 */
export function scorecard(rubric: Rubric, points: number, turn: number): Body {
  const items = rubric.areas.flatMap((area) => area.items);
  const free = items.filter(({ kind }) => kind === 'judgement');
  const lost = new Map<string, number>();
  for (let left = 200 - points * 2, at = turn; left > 0; at += 1) {
    const item = free[at % free.length];
    const already = item === undefined ? 0 : (lost.get(item.item) ?? 0);
    if (item === undefined || already >= item.maxHalves - 1) continue;
    lost.set(item.item, already + 1);
    left -= 1;
  }
  return {
    scores: items.map(({ item, maxHalves, evidence }) => {
      const less = lost.get(item) ?? 0;
      const note = less > 1 ? { note: `查看${evidence}，尚有提升余地。` } : {};
      return { item, points: (maxHalves - less) / 2, ...note };
    }),
  };
}

export const meeting = (which: 'first' | 'last'): Body => ({
  meeting: which,
  attendees: '核查组全体成员；企业负责人、质量负责人、生产负责人',
  summary:
    which === 'first'
      ? '介绍核查目的、依据、日程和五项总体要求，企业承诺资料真实。'
      : '通报九个方面的核查发现，双方无分歧，企业表示认可。',
});

export const report = ({ offering }: CastApplicant): Body => ({
  findings: `${offering.name}的现场与申报材料一致，质量管理体系运行有效，检验设备在检定周期内，抽查三批产品检验记录完整可追溯。`,
  strengths: '工艺控制点明确，关键指标优于对比标准；建立了从原料到成品的全程追溯。',
});

export const certification = (
  sequence: number,
  signedOn: string,
  certifierIds: readonly string[]
): Body => ({
  reportNumber: `XZ-${signedOn.slice(0, 4)}-${String(sequence).padStart(4, '0')}`,
  mode: '产品检验＋初始工厂检查＋获证后监督',
  certifierIds,
  headSigner: '演示机构负责人',
  signedOn,
  summary: '申报范围与现场一致，抽样检测合格，符合标准要求，同意认证。',
});
