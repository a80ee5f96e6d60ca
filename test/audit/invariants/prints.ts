import { keyOf, nameOf, wrong } from '../records.ts';
import type { Entry, Invariant, Violation } from '../records.ts';

const HASH = /^[0-9a-f]{64}$/;
const isPrint = ({ action }: Entry): boolean => action === 'print' || action === 'reprint';

/** The hash, size and template every print is recorded with. */
function faultsOfFile(entry: Entry): Violation[] {
  const { sha256, template, size } = entry.evidence;
  const violations: Violation[] = [];
  if (typeof sha256 !== 'string' || !HASH.test(sha256) || typeof size !== 'number' || size <= 0)
    violations.push(
      wrong(nameOf(entry), '没有所印文件的校验值和大小 · no hash of the printed bytes')
    );
  if (typeof template !== 'string' || template === '')
    violations.push(wrong(nameOf(entry), '没有记下模板 · no template on record'));
  return violations;
}

/** What is wrong with one print, by what came before it in the history of its certificate. */
function faultsOfPrint(entry: Entry, before: readonly Entry[]): Violation[] {
  const { content } = entry.evidence;
  const violations = faultsOfFile(entry);
  const checked = before.some(
    (each) =>
      each.action === 'check_print' &&
      each.actor_id !== entry.actor_id &&
      each.evidence['content'] === content
  );
  if (!checked)
    violations.push(
      wrong(nameOf(entry), '所印内容没有经另一人复核 · nobody else had checked what was printed')
    );
  if (
    entry.action === 'reprint' &&
    !before.some((each) => isPrint(each) && each.evidence['content'] === content)
  )
    violations.push(wrong(nameOf(entry), '没印过就补印 · reprinted before it was printed'));
  if (before.some(({ to_stage: to }) => to === 'void'))
    violations.push(wrong(nameOf(entry), '作废以后还印 · printed after it was void'));
  return violations;
}

/** I20：每次印制都有另一人的复核和文件的校验值，核验码不重复. */
export const PRINTS: Invariant = {
  code: 'I20',
  title:
    '印制经另一人复核、记有校验值，核验码不重复 · prints checked by another, hashed; codes unique',
  check: async ({ client, histories }) => {
    const { rows } = await client.query<{ id: string; code: string | null; number: string }>(
      'select document_id as id, public_id as code, number from public.certificates'
    );
    const violations: Violation[] = [];
    const seen = new Set<string>();
    let checked = 0;
    for (const { id, code, number } of rows) {
      if (code === null || !/^[0-9a-z]{24,40}$/.test(code) || seen.has(code))
        violations.push(
          wrong(`certificate ${number}`, '核验码缺少、不合式或重复 · bad verification code')
        );
      seen.add(code ?? '');
      const history = histories.get(keyOf('certificate', id)) ?? [];
      history.forEach((entry, place) => {
        if (!isPrint(entry)) return;
        checked += 1;
        violations.push(...faultsOfPrint(entry, history.slice(0, place)));
      });
    }
    return { checked: checked + rows.length, violations };
  },
};
