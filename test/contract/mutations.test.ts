import { readFileSync } from 'node:fs';
import { MUTATIONS } from '../mutation/mutations.ts';

describe('逐一破坏的清单', () => {
  it.each(MUTATIONS.map((each) => [each.said, each.file, each] as const))(
    '“%s”（%s）：要破坏的那一句还在，只有一处',
    (_said, file, { from, to }) => {
      expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    }
  );
});
