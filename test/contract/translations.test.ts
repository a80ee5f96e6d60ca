import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS } from '../../plugins/certification/admin/src/translations/facts.ts';
import { PAGES } from '../../plugins/certification/admin/src/translations/pages.ts';
import { PANEL } from '../../plugins/certification/admin/src/translations/panel.ts';
import { SCORING } from '../../plugins/certification/admin/src/translations/scoring.ts';

const SOURCE = join(__dirname, '..', '..', 'plugins', 'certification', 'admin', 'src');
const text = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('translations'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

const parts = [PANEL, FACTS, SCORING, PAGES];
const messages = Object.entries({ ...PANEL, ...FACTS, ...SCORING, ...PAGES });

describe('工作台的话', () => {
  it('没有哪一句写了两遍', () => {
    expect(messages).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
  });

  it.each(messages)('%s：中英文都有，空格相同', (_key, [zh, en]) => {
    const blanks = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(blanks(en)).toEqual(blanks(zh));
  });

  it('每一句都有地方说', () => {
    const families = [...text.matchAll(/`([a-z_]+)\.\$\{/g)].map(([, family]) => family);
    const unsaid = messages
      .map(([key]) => key)
      .filter((key) => !text.includes(`'${key}'`) && !families.includes(key.split('.')[0]));
    expect(unsaid).toEqual([]);
  });
});
