import { EDITION_2025 } from '@sxjp/config/scheme';

type Act = (key: string, action: string, facts: Record<string, unknown>) => Promise<unknown>;

const TEAM = ['inspector-1', 'inspector-2', 'inspector-3'] as const;
const REQUIREMENTS = ['lawful', 'comprehensive', 'impartial', 'guiding', 'confidential'];

/** Full marks but for what is lost on items judged freely, half a point an item. */
export function card(points: number): { scores: { item: string; points: number }[] } {
  let lost = 200 - points * 2;
  const scores = EDITION_2025.rubrics.product.areas
    .flatMap(({ items }) => items)
    .map(({ item, kind, maxHalves }) => {
      const less = kind === 'judgement' && lost > 0 ? 1 : 0;
      lost -= less;
      return { item, points: (maxHalves - less) / 2 };
    });
  return { scores };
}

const meeting = (which: 'first' | 'last') => ({
  meeting: which,
  attendees: '核查组三人；企业负责人',
  summary: which === 'first' ? '说明目的、日程与要求' : '通报核查发现',
});

/** A planned visit from the first declaration to the report signed by the team, over the same acts as the panel’s. */
export async function inspect(act: Act, points: number): Promise<void> {
  for (const key of TEAM) {
    await act(key, 'declare_no_conflict', {});
    await act(key, 'check_in', { requirements: REQUIREMENTS });
  }
  await act('inspector-1', 'record_meeting', meeting('first'));
  for (const key of TEAM) await act(key, 'submit_scorecard', card(points));
  await act('inspector-1', 'consolidate', {});
  await act('inspector-1', 'record_meeting', meeting('last'));
  await act('inspector-1', 'write_report', {
    findings: '现场与申报材料一致，检验记录完整。',
    strengths: '全程可追溯。',
  });
  for (const key of TEAM) await act(key, 'sign_report', {});
}
