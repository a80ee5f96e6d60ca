import { ask, withRole } from './record-asked.ts';
import type { Past, RecordGuardCase } from './record-asked.ts';

const NOW = { content: 'as-it-is-now' };
const BEFORE = { content: 'as-it-was-before' };
const checked = (by: string, evidence: object = NOW): Past => ({
  action: 'check_print',
  by,
  evidence: { ...evidence },
});
const printed = (evidence: object = NOW): Past => ({
  action: 'print',
  on: '2026-02-25',
  by: 'certification_body',
  evidence: { ...evidence, sha256: 'a'.repeat(64), template: 'certificate@1' },
});
const OTHER = checked('alliance');

const check =
  (past: Past[], unprintable: string[] = []) =>
  () =>
    ask(
      'certificate',
      'reserved',
      'check_print',
      withRole('alliance'),
      {},
      { past, details: { unprintable } }
    );
const print =
  (past: Past[], unprintable: string[] = []) =>
  () =>
    ask(
      'certificate',
      'reserved',
      'print',
      withRole('certification_body'),
      {},
      { past, details: { actorsBody: 'CNCA-1', unprintable } }
    );
const reprint = (past: Past[]) => () =>
  ask(
    'certificate',
    'printed',
    'reprint',
    withRole('certification_body'),
    { reason: '原件受潮', copies: 2 },
    { past, details: { actorsBody: 'CNCA-1' } }
  );

/** 复核与印制：两人、内容未变、印得出. */
export const PRINT_CASES: readonly RecordGuardCase[] = [
  ['certificate', 'checked_by_another', '别人复核过', print([OTHER]), 'ok'],
  ['certificate', 'checked_by_another', '没人复核', print([]), 'print_not_checked'],
  [
    'certificate',
    'checked_by_another',
    '复核后内容有改动',
    print([checked('alliance', BEFORE)]),
    'print_not_checked',
  ],
  [
    'certificate',
    'checked_by_another',
    '只有印制人自己复核过',
    print([checked('certification_body')]),
    'print_checked_by_self',
  ],
  [
    'certificate',
    'checked_by_another',
    '自己和别人都复核过',
    print([checked('certification_body'), OTHER]),
    'ok',
  ],
  ['certificate', 'not_checked_by_the_actor', '第一次复核', check([]), 'ok'],
  [
    'certificate',
    'not_checked_by_the_actor',
    '内容改动后再复核',
    check([checked('alliance', BEFORE)]),
    'ok',
  ],
  ['certificate', 'not_checked_by_the_actor', '复核过了', check([OTHER]), 'print_checked_already'],
  ['certificate', 'characters_printable', '都印得出', check([]), 'ok'],
  [
    'certificate',
    'characters_printable',
    '字库里没有的字',
    check([], ['U+20000']),
    'characters_unprintable',
  ],
  [
    'certificate',
    'characters_printable',
    '印制时也不行',
    print([OTHER], ['U+202E']),
    'characters_unprintable',
  ],
  ['certificate', 'not_printed_yet', '更新内容后再印', print([printed(BEFORE), OTHER]), 'ok'],
  ['certificate', 'not_printed_yet', '印过了', print([OTHER, printed()]), 'already_printed'],
  ['certificate', 'printed_before', '印过的补印', reprint([OTHER, printed()]), 'ok'],
  ['certificate', 'printed_before', '没印过的补印', reprint([OTHER]), 'not_printed'],
  [
    'certificate',
    'printed_before',
    '印的是改动前的内容',
    reprint([OTHER, printed(BEFORE)]),
    'not_printed',
  ],
];
