import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSALS, refusalMessage, refusalStatus, refuse } from '@sxjp/plugin-certification/domain';
import type { RefusalCode } from '@sxjp/plugin-certification/domain';

const CODES = Object.keys(REFUSALS) as RefusalCode[];
const blanksOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

describe('拒绝的理由', () => {
  it('一个代码只有一句话：各间屋子的表里没有重复的代码', () => {
    const folder = join('plugins', 'certification', 'domain', 'refusals');
    const codes = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}(\w+): \{$/gm)].map(
        ([, code]) => code
      )
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  });
});

describe('拒绝的理由', () => {
  it.each(CODES)('%s：中英文说的是同一件事，空格相同，填上就是整句', (code) => {
    const { zh, en } = REFUSALS[code];
    expect(blanksOf(en)).toEqual(blanksOf(zh));
    expect(zh.replace(/\{\w+\}/g, '')).toMatch(/^[^A-Za-z]+。$/);
    expect(en).toMatch(/^[A-Z“{].*\.$/);
    const label = { zh: '某', en: 'some' };
    for (const word of ['某', 7, label, [label, label]]) {
      const words = Object.fromEntries(blanksOf(zh).map((name) => [name, word]));
      for (const language of ['zh', 'en'] as const) {
        const sentence = refusalMessage({ code, words }, language);
        expect(sentence).not.toMatch(/[{}]|undefined|\[object/);
      }
    }
  });

  it.each(CODES)('%s 的状态码是 403、404、409、422、429 之一', (code) => {
    expect([403, 404, 409, 422, 429]).toContain(refusalStatus({ code, words: {} }));
  });

  it('列举用各自语言的顿号和逗号', () => {
    const materials = [
      { zh: '专利', en: 'Patents' },
      { zh: '奖项', en: 'Awards' },
    ];
    const refusal = refuse('material_missing', { materials });
    expect(refusalMessage(refusal, 'zh')).toContain('专利、奖项');
    expect(refusalMessage(refusal, 'en')).toContain('Patents, Awards');
  });

  it('填进去的字原样说出，不再当作空格', () => {
    const subject = '{stage} $& <b>醋</b>';
    const refusal = refuse('not_found', { subject });
    expect(refusalMessage(refusal, 'zh')).toContain(subject);
  });

  it('表里的每个理由都有人用，没有空话', () => {
    const room = join(process.cwd(), 'plugins', 'certification');
    const source = ['domain', 'server/src']
      .flatMap((folder) =>
        readdirSync(join(room, folder), { recursive: true, withFileTypes: true })
          .filter(({ name, parentPath }) => name.endsWith('.ts') && !/refusals$/.test(parentPath))
          .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
      )
      .join('\n');
    expect(CODES.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});
