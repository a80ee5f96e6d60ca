import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { House } from '../house.ts';
import { BY_COMMAND, printingProgress } from '../legacy/command.ts';
import { bringIn, tallyOf } from '../legacy/import.ts';
import { judgeList } from '../legacy/judge.ts';
import { badSentences } from '../legacy/report.ts';

/** The certificates of the rounds before the system, brought in as any list is. All of them must go in. */
export async function bringInEarlier(
  house: House,
  path: string,
  print: (line: string) => void
): Promise<void> {
  const judged = await judgeList(house, basename(path), await readFile(path));
  if (!judged.ok) throw new Error(judged.en);
  await bringIn(house, judged.sheet, BY_COMMAND, printingProgress(house, print));
  if (tallyOf(judged.sheet).bad > 0) throw new Error(badSentences(judged.sheet).join('\n'));
}
