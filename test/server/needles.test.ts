import fc from 'fast-check';
import { Needles } from '../../plugins/certification/server/src/publication/needles.ts';

describe('在网页里找不该公开的内容', () => {
  it('任意的文字和任意多的内容：找到的和逐个去找的一样', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const needle = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        text,
        fc.array(needle, { maxLength: 20 }),
        fc.boolean(),
        (before, values, put) => {
          const page = put ? `${before}${values[0] ?? ''}${before}` : before;
          const needles = values.map((value, place) => ({ kind: `第${place}`, value }));
          expect(new Needles(needles).kindsIn(page).sort()).toEqual(
            needles
              .filter(({ value }) => page.includes(value))
              .map(({ kind }) => kind)
              .sort()
          );
        }
      ),
      { numRuns: 2000, seed: 7 }
    );
  });

  it('太短的不收：一个字到处都是', () => {
    expect(() => new Needles([{ kind: 'name', value: '王' }])).toThrow('too short');
  });
});
