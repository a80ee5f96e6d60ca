import { at } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const GUARDS = 'notice-guards.ts';

/** 公示、更正、公告的条件，逐一破坏. */
export const OF_NOTICES: readonly Mutation[] = [
  at(
    GUARDS,
    '编辑自己发布',
    'return drafted?.actor.id === actor.id',
    'return drafted?.actor.id === `${actor.id}~`'
  ),
  at(
    GUARDS,
    '公示最后一天就发公告',
    'endOn === null || today <= endOn\n      ? refuse',
    'endOn === null || today < endOn\n      ? refuse'
  ),
  at(
    GUARDS,
    '暂缓的也公告',
    "stage === 'public_notice' && openObjections === 0 && !held",
    "stage === 'public_notice' && openObjections === 0"
  ),
  at(
    GUARDS,
    '有异议的也撤回',
    "({ stage, openObjections }) => stage === 'public_notice' && openObjections === 0,",
    "({ stage }) => stage === 'public_notice',"
  ),
  at(
    GUARDS,
    '自己拟的更正自己发布',
    'return pending?.by.id === actor.id',
    'return pending?.by.id === `${actor.id}~`'
  ),
  at(
    GUARDS,
    '改了公示对象也不重新公示',
    'pendingCorrection(notice)?.facts ?? {})).length === 0\n      ? null',
    'pendingCorrection(notice)?.facts ?? {})).length <= 3\n      ? null'
  ),
  at(
    'publication-scan.ts',
    '人名不用同意',
    'named.length > 0 && consent === undefined',
    'named.length > 99 && consent === undefined'
  ),
  at(
    'publication-scan.ts',
    '分数可以公开',
    'if (confidential.length > 0)',
    'if (confidential.length > 99)'
  ),
  at('notice-file.ts', '放弃了的更正还算待发布', "'drop_correction', 'correct'", "'correct'"),
];
