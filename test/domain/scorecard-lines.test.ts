import fc from 'fast-check';
import {
  acknowledged,
  blankLine,
  lineOf,
  merge,
  resolve,
  unsent,
} from '../../plugins/certification/admin/src/features/scorecard/lines.ts';
import type {
  Line,
  Lines,
} from '../../plugins/certification/admin/src/features/scorecard/lines.ts';

const file = (letter: string) => ({
  sha256: letter.repeat(64),
  name: `${letter}.png`,
  mediaType: 'image/png',
  size: 1,
});
const draft = (revision: number, points: number | null, files = [file('a')]) => ({
  item: 'x',
  points,
  times: null,
  note: null,
  files,
  revision,
});
const typed = (base: number, points: number, more: Partial<Line> = {}): Line => ({
  ...blankLine('x'),
  base,
  points,
  files: [file('a')],
  dirty: true,
  stamp: 1,
  ...more,
});
const of = (line: Line): Lines => ({ x: line });

describe('本机与服务器逐项合并', () => {
  it('本机没有改过的，用服务器的', () => {
    expect(merge({}, [draft(3, 2)]).lines['x']).toEqual(lineOf(draft(3, 2)));
    expect(merge(of(lineOf(draft(1, 1))), [draft(3, 2)]).lines['x']?.points).toBe(2);
  });

  it('本机改过而服务器没动的，留本机的', () => {
    const { lines, conflicts } = merge(of(typed(3, 1)), [draft(3, 2)]);
    expect([lines['x']?.points, conflicts]).toEqual([1, {}]);
  });

  it('两边都改过、改得不一样的，是冲突，本机的留着等本人选', () => {
    const { lines, conflicts } = merge(of(typed(3, 1)), [draft(4, 2)]);
    expect([lines['x']?.points, conflicts['x']?.points]).toEqual([1, 2]);
  });

  it('两边改成一样的，不是冲突', () => {
    const { lines, conflicts } = merge(of(typed(3, 2)), [draft(4, 2)]);
    expect([lines['x']?.dirty, lines['x']?.base, conflicts]).toEqual([false, 4, {}]);
  });

  it('还有照片没上传的，不因分数相同就当成已经上传', () => {
    const photo = { id: 'p', name: 'p.png', type: 'image/png', content: new Blob(['p']) };
    const { lines } = merge(of(typed(3, 2, { photos: [photo] })), [draft(3, 2)]);
    expect([lines['x']?.photos.length, lines['x']?.dirty]).toEqual([1, true]);
  });

  it.each([
    ['mine', 1],
    ['theirs', 2],
  ] as const)('选定（%s）以后：分数是选的，两边的文件都在', (choice, points) => {
    const mine = typed(3, 1, { files: [file('b')] });
    const chosen = resolve(mine, draft(4, 2), choice);
    expect([chosen.points, chosen.base, chosen.dirty]).toEqual([points, 4, true]);
    expect(chosen.files.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  });

  it('送出去的路上又改了，回来不算已送', () => {
    const sent = typed(3, 1);
    const now = { ...sent, points: 1.5, stamp: 2 };
    expect(acknowledged(now, sent, draft(4, 1))).toMatchObject({
      points: 1.5,
      base: 4,
      dirty: true,
    });
    expect(acknowledged(sent, sent, draft(4, 1)).dirty).toBe(false);
  });

  it('任意先后：本机没送出的改动，合并以后要么还在待送，要么与服务器相同', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(5),
        fc.constantFrom(0, 0.5, 1),
        fc.constantFrom(0, 0.5, 1),
        fc.boolean(),
        (base, revision, points, theirs, dirty) => {
          const line = { ...typed(base, points), dirty };
          const { lines } = merge(of(line), [draft(revision + 1, theirs)]);
          const waiting = unsent(lines).some((each) => each.points === points);
          expect(!dirty || waiting || points === theirs).toBe(true);
        }
      )
    );
  });
});
