import { createHash } from 'node:crypto';
import { certificates, takenAt } from '../snapshot/snapshot.ts';
import { initialsOf } from './initials.ts';
import { buildIndex } from './search/index-format.ts';

/** The index as it is served. */
export const indexText = JSON.stringify(buildIndex(certificates, takenAt, initialsOf));

/** Its name says what it holds, so a cache can keep it for ever and never show an old registry. */
export const indexHash = createHash('sha256').update(indexText).digest('hex').slice(0, 12);
export const indexHref = `/registry/index.${indexHash}.json`;
