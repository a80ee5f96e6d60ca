import { z } from 'zod';
import { CERTIFICATION_PARTS } from '@sxjp/config/scheme';
import type { CertificationPart } from '@sxjp/config/scheme';
import {
  PartFile,
  assignedBody,
  faultsOfWork,
  indicatorsOf,
  partsNeeded,
  readWork,
  refusalMessage,
  refuse,
  routeOf,
  workAsked,
} from '@sxjp/plugin-certification/domain';
import type {
  Actor,
  ApprovedBody,
  FileOfAct,
  Language,
  Refusal,
} from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { bodyOf } from '../reading/bodies.ts';
import { loadCase } from '../reading/case-file.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { questionOf } from '../reading/case-page.ts';
import type { Sql } from '../sql.ts';
import { bringFile, broughtFiles, savePart, savedParts } from './work.ts';

const MOST_BYTES = 200_000;
const MOST_FILES = 200;
const MEGABYTE = 1024 * 1024;
const WORK = { zh: '认证工作', en: 'Certification work' };

/** What is saved of a part: as it was typed, whole or not yet. */
export const PartBody = z.strictObject({
  /** The revision that was seen; 0 for a part not saved yet. */
  revision: z.int().min(0),
  content: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
});
export type PartBody = z.infer<typeof PartBody>;
export const PartName = z.enum(CERTIFICATION_PARTS);

/** The case and the body, when the case is that body’s and the actor is of it; null as if there were no such case. */
async function deskOf(sql: Sql, actor: Actor, id: string, lock: 'lock' | 'read') {
  const body = actor.roles.includes('certification_body') ? await bodyOf(sql, actor) : null;
  const loaded = body === null ? null : await loadCase(sql, id, lock);
  return body !== null && loaded !== null && assignedBody(loaded.file.history)?.id === body.id
    ? { body, loaded }
    : null;
}

const isOpen = ({ file }: LoadedCase): boolean => file.stage === 'third_party_certification';

/** 认证工作台：what the body has saved of its case, and everything that is still missing or wrong, before it signs. */
export async function deskPage(house: House, actor: Actor, id: string, language: Language) {
  const desk = await deskOf(house.reader, actor, id, 'read');
  if (desk === null) return null;
  const { body, loaded } = desk;
  const question = await questionOf(house, loaded, actor);
  const saved = await savedParts(house.reader, loaded.row.id, body.id);
  const { work, read } = readWork(
    Object.fromEntries(saved.map(({ part, content }) => [part, content]))
  );
  const asked = workAsked({ ...question, facts: {} });
  const { kind } = loaded.file.offering;
  return {
    id,
    number: loaded.row.number,
    version: loaded.file.version,
    kind,
    open: isOpen(loaded),
    applicant: loaded.file.organization.name,
    body: body.name,
    indicators: indicatorsOf(loaded.file.history),
    needed: {
      certify: partsNeeded('certify', kind),
      accept: partsNeeded('accept', kind),
    },
    route: routeOf(work),
    parts: saved.map(({ part, content, revision }) => ({
      part,
      content,
      revision,
      problems: read.find((each) => each.part === part)?.problems ?? [],
    })),
    files: await broughtFiles(house.reader, loaded.row.id, body.id),
    faults: faultsOfWork(asked).map((refusal) => ({
      code: refusal.code,
      part: refusal.field ?? null,
      message: refusalMessage(refusal, language),
    })),
    certifiers: question.circumstances.certification.certifiers,
  };
}

/** Every file a draft names, wherever in it. */
function filesIn(content: unknown): unknown[] {
  if (Array.isArray(content)) return content.flatMap(filesIn);
  if (typeof content !== 'object' || content === null) return [];
  if ('sha256' in content) return [content];
  return Object.values(content).flatMap(filesIn);
}

/** A draft names only files its own body has brought for this case, as they were brought. */
function strangeFile(content: unknown, brought: readonly FileOfAct[]): boolean {
  return filesIn(content).some((named) => {
    const file = PartFile.safeParse(named);
    return !file.success || !brought.some((each) => each.sha256 === file.data.sha256);
  });
}

const wrong = (zh: string, en: string, field: string): Refusal =>
  refuse('facts_invalid', { action: WORK, problems: { zh, en } }, field);

function unwritable(desk: { loaded: LoadedCase } | null, id: string): Refusal | null {
  if (desk === null) return refuse('not_found', { subject: id });
  return isOpen(desk.loaded)
    ? null
    : wrong(
        '认证结论已经提交，认证工作不能再改',
        'the conclusion is in; the work is frozen',
        'part'
      );
}

/** Saves one part as it stands. Whole or not: weeks of work lie between; only the conclusion asks for all of it. */
export async function keepPart(
  house: House,
  actor: Actor,
  id: string,
  part: CertificationPart,
  { revision, content }: PartBody
): Promise<{ refusal: Refusal } | { revision: number }> {
  return house.transaction(async (sql) => {
    const desk = await deskOf(sql, actor, id, 'lock');
    const refusal = unwritable(desk, id);
    if (refusal !== null || desk === null)
      return { refusal: refusal ?? refuse('not_found', { subject: id }) };
    const { body, loaded } = desk;
    if (Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES)
      return { refusal: wrong('这一部分的内容过长', 'this part is too long', part) };
    if (strangeFile(content, await broughtFiles(sql, loaded.row.id, body.id)))
      return {
        refusal: wrong('文件须先在本页上传', 'a file has to be brought on this page first', part),
      };
    const at = { applicationId: loaded.row.id, bodyId: body.id, part, actorId: actor.id };
    return (await savePart(sql, at, content, revision))
      ? { revision: revision + 1 }
      : { refusal: refuse('part_saved_by_another', {}, part) };
  });
}

const mostOfCase = (): number =>
  z.coerce
    .number()
    .positive()
    .default(500)
    .parse(process.env['VAULT_CASE_MEGABYTES'] || undefined) * MEGABYTE;

function overQuota(files: readonly FileOfAct[]): Refusal | null {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const most = Math.floor(mostOfCase() / MEGABYTE);
  return files.length <= MOST_FILES && total <= mostOfCase()
    ? null
    : wrong(
        `本案的认证文件最多 ${MOST_FILES} 个、共 ${most} MB；请合并或压缩后再上传`,
        `at most ${MOST_FILES} files and ${most} MB for a case`,
        'files'
      );
}

/** Whether the body may bring files for this case now; asked before anything is filed. */
export async function whyNotBring(house: House, actor: Actor, id: string): Promise<Refusal | null> {
  return unwritable(await deskOf(house.reader, actor, id, 'read'), id);
}

/** Files brought for the case: only now may a part name them. */
export async function bringFiles(
  house: House,
  actor: Actor,
  id: string,
  files: readonly FileOfAct[]
): Promise<Refusal | null> {
  return house.transaction(async (sql) => {
    const desk = await deskOf(sql, actor, id, 'lock');
    const refusal = unwritable(desk, id);
    if (refusal !== null || desk === null) return refusal ?? refuse('not_found', { subject: id });
    const { body, loaded } = desk;
    const before = await broughtFiles(sql, loaded.row.id, body.id);
    const added = files.filter(({ sha256 }) => !before.some((each) => each.sha256 === sha256));
    const over = overQuota([...before, ...added]);
    if (over !== null) return over;
    for (const file of added) await bringFile(sql, loaded.row.id, body.id, file);
    return null;
  });
}

/** A file the body brought for this case; null for all others. */
export async function deskFile(house: House, actor: Actor, id: string, sha256: string) {
  const desk = await deskOf(house.reader, actor, id, 'read');
  if (desk === null) return null;
  const files = await broughtFiles(house.reader, desk.loaded.row.id, desk.body.id);
  return files.find((each) => each.sha256 === sha256) ?? null;
}

/** 可委托的机构 for a case, each with why not. */
export const bodyLine = (body: ApprovedBody, why: Refusal | null, language: Language) => ({
  id: body.id,
  name: body.name,
  approvalNumber: body.approvalNumber,
  why: why === null ? null : refusalMessage(why, language),
});
