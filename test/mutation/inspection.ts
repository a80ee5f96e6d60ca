import { at } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** 现场核查：评分、汇总、到场. */
export const INSPECTION: readonly Mutation[] = [
  at(
    'guards/inspection.ts',
    '总分线差半分',
    'if (totalSum(scores) < pass * 2 * scores.counted)',
    'if (totalSum(scores) < pass * 2 * scores.counted - 1)'
  ),
  at(
    'consolidation.ts',
    '分数线用大于',
    'total >= points * 2 * scores.counted;',
    'total > points * 2 * scores.counted;'
  ),
  at(
    'consolidation.ts',
    '下限不看',
    'missedFloors(rubric, scores).length === 0',
    'missedFloors(rubric, scores).length >= 0'
  ),
  at('consolidation.ts', '否决不算', 'if (vetoes.length > 0 || !reaches', 'if (!reaches'),
  at(
    'consolidation.ts',
    '四个人也去掉最高最低',
    'cards.length >= dropExtremesFrom',
    'cards.length >= dropExtremesFrom - 1'
  ),
  at('consolidation.ts', '只去最高不去最低', 'ordered.slice(1, -1)', 'ordered.slice(0, -1)'),
  at(
    'consolidation.ts',
    '差异正好在线上也提示',
    '<= percent * area.weight * 2',
    '< percent * area.weight * 2'
  ),
  at(
    'consolidation.ts',
    '改分不按人数放大',
    'override === null ? sum : override * counted',
    'override === null ? sum : override'
  ),
  at(
    'inspection.ts',
    '复核沿用上次的评分表',
    'acts.slice((returns.at(-1) ?? -1) + 1)',
    'acts.slice(0)'
  ),
  at(
    'guards/visit.ts',
    '日期没到就签到',
    'today < plannedOn',
    'today < plannedOn && today > plannedOn'
  ),
];
