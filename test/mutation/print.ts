import { at } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const FILE = 'records/certificate-print.ts';

/** 印制证书：两人、内容未变、印得出. */
export const PRINT: readonly Mutation[] = [
  at(FILE, '自己复核自己印', '(entry) => entry.actor.id !== actor.id', '() => true'),
  at(
    FILE,
    '改动前的复核也算',
    "actions.includes(action) && evidence['content'] === content",
    "actions.includes(action) && (action === 'print' || content !== '')"
  ),
  at(FILE, '印不出的字照印', 'unprintable.length === 0', 'unprintable.length >= 0'),
  at(
    FILE,
    '印过的可以再印',
    'return printed === undefined ? null',
    'return printed !== null ? null'
  ),
  at(
    FILE,
    '没印过也可补印',
    'printsOf(file.history, content).length > 0',
    'printsOf(file.history, content).length >= 0'
  ),
  at(
    'config/scheme/records/certificate.ts',
    '印制不问复核',
    "        'characters_printable',\n        'checked_by_another',\n      ],\n      source: flow(",
    "        'characters_printable',\n      ],\n      source: flow("
  ),
  at('printed-record.ts', '二维码里写证书编号', '/verify/${publicId}/', '/verify/'),
];
