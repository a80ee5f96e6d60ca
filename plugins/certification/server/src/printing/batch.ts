import { z } from 'zod';
import { PDFDocument } from '@cantoo/pdf-lib';
import {
  availableRecordActions,
  machineOf,
  refusalMessage,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Language } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { mayReadRecord, readableCertificates } from '../records/reading.ts';
import { loadRecord } from '../records/record-file.ts';
import { vault } from '../vault/index.ts';
import { bytesOf } from '../vault/keeping.ts';
import { lastPrint, printLog } from './log.ts';

export const BatchQuery = z.object({ round: z.string().max(40).optional() });

/** One certificate of the list: whether it may be printed now, and if not, why. */
async function lineOf(house: House, actor: Actor, language: Language, id: string) {
  const loaded = await loadRecord(house.reader, 'certificate', id, actor, 'read');
  if (loaded === null) return null;
  const { file, details, row } = loaded;
  const edition = house.edition(row.edition);
  const asked = { edition, actor, today: house.today(), calendar: house.calendar, file, details };
  const actions = availableRecordActions(machineOf(edition, 'certificate'), file, actor, asked);
  const find = (action: string) => actions.find((each) => each.action === action);
  const print = find('print');
  const check = find('check_print');
  const printed = lastPrint(printLog(file.history, details.content));
  const why = print?.refusal ?? null;
  return {
    id,
    version: file.version,
    number: file.subject,
    printed: printed === undefined ? null : { on: printed.on, version: printed.version },
    mayPrint: print !== undefined && why === null,
    mayCheck: check !== undefined && check.refusal === null,
    why: why === null ? null : refusalMessage(why, language),
  };
}
type BatchLine = NonNullable<Awaited<ReturnType<typeof lineOf>>>;

const AT_ONCE = 8;

/**
 * 成批印制：the certificates of a round this person may see, each with whether it may be printed now. Void and ended ones
 * are not there. Without a round asked for, the newest.
 */
export async function batchPage(
  house: House,
  actor: Actor,
  asked: string | undefined,
  language: Language
) {
  const all = await readableCertificates(house, actor);
  const rounds = [...new Set(all.map(({ round }) => round ?? ''))];
  const round = asked !== undefined && rounds.includes(asked) ? asked : (rounds[0] ?? '');
  const chosen = all.filter((each) => (each.round ?? '') === round);
  const lines: (BatchLine & { stage: string; offeringName: string; holderName: string })[] = [];
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    const some = chosen.slice(from, from + AT_ONCE);
    const read = await Promise.all(some.map(({ id }) => lineOf(house, actor, language, id)));
    read.forEach((line, place) => {
      const found = some[place];
      if (line === null || found === undefined) return;
      const { stage, offeringName, holderName } = found;
      lines.push({ ...line, stage, offeringName, holderName });
    });
  }
  return { round, rounds, lines };
}

const MOST = 500;
export const MergedBody = z.strictObject({
  certificates: z.array(z.string().min(1).max(60)).min(1).max(MOST),
});

/** The exact bytes of a certificate’s newest print, or null where there is none this person may see. */
export async function printedBytes(house: House, actor: Actor, id: string, version?: number) {
  if (!(await mayReadRecord(house, 'certificate', actor, id))) return null;
  const loaded = await loadRecord(house.reader, 'certificate', id, actor, 'read');
  if (loaded === null) return null;
  const log = printLog(loaded.file.history, loaded.details.content);
  const line =
    version === undefined ? lastPrint(log) : log.find((each) => each.version === version);
  if (line?.sha256 == null) return null;
  const content = await bytesOf(vault(), line.sha256);
  return content === null ? null : { number: loaded.file.subject, content };
}

/**
 * One document for the printer out of many prints, in the order asked: the very pages that are on record, nothing set
 * anew. `missing` names those that have no print to take.
 */
export async function mergedPrints(house: House, actor: Actor, ids: readonly string[]) {
  const merged = await PDFDocument.create({ updateMetadata: false });
  const missing: string[] = [];
  for (const id of ids) {
    const printed = await printedBytes(house, actor, id);
    if (printed === null) {
      missing.push(id);
      continue;
    }
    const source = await PDFDocument.load(printed.content, { updateMetadata: false });
    for (const page of await merged.copyPages(source, source.getPageIndices()))
      merged.addPage(page);
  }
  return { missing, content: Buffer.from(await merged.save()) };
}
