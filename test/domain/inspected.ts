import type { Severity } from '@sxjp/config/scheme';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { caseAt } from './case-at.ts';
import { PRESENT, SIGNED, consolidated } from './steps.ts';
import type { Step } from './steps.ts';
import { both, having, since } from './guard-cases.ts';
import type { Change } from './guard-cases.ts';
import { PEOPLE } from './people.ts';
import { PRODUCT, scoresTotalling } from './proper-facts.ts';
import type { Body } from './proper-facts.ts';

/** Cases at the inspection in the states its conditions ask about. */
export const site = having(caseAt('on_site_inspection'));
export const scored = (points: number): Change =>
  both(site, since(...PRESENT, ...consolidated(points)));
/** 评完、汇总、报告签完. */
export const signed = (points: number): Change =>
  both(site, since(...PRESENT, ...consolidated(points), ...SIGNED));

export const cards = (facts: Body): Step[] =>
  [PEOPLE.inspector1, PEOPLE.inspector2, PEOPLE.inspector3].map((by) => ({
    action: 'submit_scorecard',
    by,
    facts,
  }));

/** 先进性一项方面为零，其余满分：八十二分而下限未达。 */
export const floorMissed: readonly Step[] = cards({
  scores: PRODUCT.areas.flatMap(({ area, items }) =>
    items.map(({ item, maxHalves }) => ({
      item,
      points: area === 'offering_advancedness' ? 0 : maxHalves / 2,
    }))
  ),
});
export const belowFloor: Change = both(
  site,
  since(...PRESENT, ...floorMissed, { action: 'consolidate' }, ...SIGNED)
);
export const present = PRESENT.filter(({ action }) => action === 'check_in');
export const afterRectification = (points: number): Change =>
  both(
    having(caseAt('rectifying')),
    since({ action: 'submit_rectification' }, ...present, ...consolidated(points), ...SIGNED)
  );
export const issue = (severity: Severity, stage: string): Change =>
  having({ issues: [{ id: 'issue-1', severity, stage }] });
/** 核查员甲比别人高出一大截. */
export const apart: Change = both(
  site,
  since(...PRESENT, ...cards(scoresTotalling(PRODUCT, 90)).slice(1), {
    action: 'submit_scorecard',
    facts: scoresTotalling(PRODUCT, 100),
  })
);
export const reasons = (by: Actor): Step => ({
  action: 'explain_spread',
  by,
  facts: {
    spreadReasons: ['quality_strategy', 'quality_infrastructure'].map((area) => ({
      area,
      reason: '所见不同',
    })),
  },
});
