import { SECTOR_LABELS } from '@sxjp/config/scheme';
import type { Eligibility, Label, Sector } from '@sxjp/config/scheme';

/** What an enterprise says of itself before it applies. Money in 万元, the average of the last two years. */
export interface SelfCheck {
  sector: Sector;
  /** 国家级非物质文化遗产项目 is exempt from the thresholds. */
  heritage: boolean;
  organizationAverage: number;
  offeringAverage: number;
  met: readonly string[];
}

export type Light = 'green' | 'amber' | 'red';
export interface SelfCheckLine {
  light: Light;
  say: Label;
}

/** 万元 as English readers write it. */
const yuan = (tenThousands: number): string =>
  `CNY ${(tenThousands * 10_000).toLocaleString('en')}`;

function moneyLine(say: Label, average: number, least: number, heritage: boolean): SelfCheckLine {
  const reached = Number.isFinite(average) && average >= least;
  const light = reached ? 'green' : heritage ? 'amber' : 'red';
  const exempt = !reached && heritage;
  return {
    light,
    say: {
      zh: `${say.zh}两年平均 ${average.toLocaleString('zh-CN')} 万元，条件为不低于 ${least.toLocaleString('zh-CN')} 万元${exempt ? '；国家级非遗项目可豁免，由预审确认' : ''}`,
      en: `${say.en}: two-year average ${yuan(average)}, at least ${yuan(least)} needed${exempt ? '; national intangible heritage may be exempted in pre-review' : ''}`,
    },
  };
}

/** 资格自查：一条一灯，说明理由；the whole is as red as its reddest line. It decides nothing, the pre-review does. */
export function selfCheck(
  { conditions, thresholds }: Eligibility,
  answers: SelfCheck
): { light: Light; lines: SelfCheckLine[] } {
  const { sector, heritage, organizationAverage, offeringAverage, met } = answers;
  const least = thresholds[sector];
  const { zh, en } = SECTOR_LABELS[sector];
  const lines: SelfCheckLine[] = [
    ...conditions.map(({ condition, weight, ...say }): SelfCheckLine => {
      const light = met.includes(condition) ? 'green' : weight === 'hard' ? 'red' : 'amber';
      return { light, say: { zh: say.zh, en: say.en } };
    }),
    moneyLine(
      { zh: `${zh}企业营业收入`, en: `${en} turnover` },
      organizationAverage,
      least.organization,
      heritage
    ),
    moneyLine(
      { zh: '申报产品（服务）收入', en: 'Offering turnover' },
      offeringAverage,
      least.offering,
      heritage
    ),
  ];
  const light = (['red', 'amber'] as const).find((each) =>
    lines.some((line) => line.light === each)
  );
  return { light: light ?? 'green', lines };
}
