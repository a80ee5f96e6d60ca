import { createHash } from 'node:crypto';
import { certificates, takenAt } from '../snapshot/snapshot.ts';
import { readingsOf } from './dictionary.ts';
import { packDetails } from './search/details-file.ts';
import { packNames } from './search/names-file.ts';

interface IndexFile {
  /** `names.1f2e3d4c5b6a`: its name says what it holds, so a cache can keep it for ever and never show an old registry. */
  file: string;
  href: string;
  text: string;
}

function fileOf(name: string, content: object): IndexFile {
  const text = JSON.stringify(content);
  const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  return { file, href: `/registry/${file}.json`, text };
}

/** The two files of the index, as they are served. */
export const namesFile = fileOf('names', packNames(certificates, takenAt, readingsOf));
export const detailsFile = fileOf('details', packDetails(certificates, takenAt, readingsOf));
