import {
  FIELDS,
  refusalMessage,
  rubricOf,
  scorecardsOf,
  visitOf,
} from '@sxjp/plugin-certification/domain';
import type { Actor, FileOfAct, Language } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { advancednessOf, standardOf } from '../reading/case-parts.ts';
import { readableCase } from '../reading/case-page.ts';
import { isBlind } from '../reading/visibility.ts';
import { draftsOf, keyOf, whyNotScore } from './drafts.ts';

/**
 * 评分表: everything an inspector needs at a factory without a network, in one answer: the rubric, his own drafts, and what
 * the applicant filed beside each area. Null where the case is not his to read, or he is on no team of it.
 */
export async function scorecardPage(house: House, actor: Actor, id: string, language: Language) {
  const readable = await readableCase(house, actor, id);
  if (readable === null || !actor.roles.includes('inspector')) return null;
  const { loaded, parts } = readable;
  const { row, file } = loaded;
  const { reader } = house;
  const why = await whyNotScore(house, reader, loaded, actor);
  const edition = await house.editionOfCase(reader, row);
  const own = scorecardsOf(file.history).find(({ inspector }) => inspector === actor.id);
  const entry = file.history.find(({ version }) => version === own?.version);
  return {
    id,
    number: row.number,
    version: row.version,
    offeringName: row.offering_name,
    organizationName: row.organization_name,
    kind: row.kind,
    visit: visitOf(file.history).visit,
    rubric: rubricOf(edition, file),
    why: why === null ? null : refusalMessage(why, language),
    handedIn: entry === undefined ? null : { at: entry.at, scores: entry.facts['scores'] },
    drafts: await draftsOf(reader, keyOf(loaded, actor)),
    materials: parts.has('dossier')
      ? loaded.materials.map(({ kind, answer, explanation, files }) => ({
          kind,
          answer,
          explanation,
          files: files ?? [],
        }))
      : [],
    standard: parts.has('assessment') ? await standardOf(reader, row.id) : null,
    advancedness: parts.has('assessment') ? await advancednessOf(reader, row.id) : null,
  };
}

/** The file of a scorecard this reader may open: of his own drafts, or of a card he may see. Null for all others. */
export async function scorecardFile(
  house: House,
  actor: Actor,
  id: string,
  sha256: string
): Promise<FileOfAct | null> {
  const readable = await readableCase(house, actor, id);
  if (readable === null) return null;
  const { loaded, parts } = readable;
  const drafts = await draftsOf(house.reader, keyOf(loaded, actor));
  const handedIn = loaded.file.history
    .filter(
      (entry) =>
        entry.action === 'submit_scorecard' &&
        (entry.actor.id === actor.id ||
          (parts.has('scores') && !isBlind(entry, actor, loaded.file)))
    )
    .flatMap(({ facts }) => FIELDS.scores.parse(facts['scores']));
  return (
    [...drafts, ...handedIn]
      .flatMap(({ files = [] }) => files)
      .find((file) => file.sha256 === sha256) ?? null
  );
}
