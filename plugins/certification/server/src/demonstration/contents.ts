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

/** Scores of every item: the maximum less `lost` half-points where the item allows it. */
export function scores(rubric: Rubric, lost: number, share = 1): Body {
  const items = rubric.areas.flatMap((area) => area.items);
  return {
    scores: items.slice(0, Math.ceil(items.length * share)).map(({ item, maxHalves }, index) => ({
      item,
      points: Math.max(0, maxHalves - (index % 2 === 0 ? lost : 0)) / 2,
    })),
  };
}

export const certification = (sequence: number, signedOn: string): Body => ({
  reportNumber: `XZ-${signedOn.slice(0, 4)}-${String(sequence).padStart(4, '0')}`,
  mode: '产品检验＋初始工厂检查＋获证后监督',
  certifiers: ['演示认证员一', '演示认证员二'],
  headSigner: '演示机构负责人',
  signedOn,
  summary: '申报范围与现场一致，抽样检测合格，符合标准要求，同意认证。',
});
