import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';

interface Kind {
  extensions: readonly string[];
  /** The media type it is given out as. */
  mediaType: string;
  /** What the content itself must be recognised as. */
  content: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** 老式 Office 文件的外壳. */
const COMPOUND = 'application/x-cfb';

/** What may be filed. The name's ending and the content must agree: a renamed archive or program is none of these. */
const KINDS: readonly Kind[] = [
  { extensions: ['.pdf'], mediaType: 'application/pdf', content: 'application/pdf' },
  { extensions: ['.png'], mediaType: 'image/png', content: 'image/png' },
  { extensions: ['.jpg', '.jpeg'], mediaType: 'image/jpeg', content: 'image/jpeg' },
  { extensions: ['.docx'], mediaType: WORD, content: WORD },
  { extensions: ['.xlsx'], mediaType: SHEET, content: SHEET },
  { extensions: ['.doc'], mediaType: 'application/msword', content: COMPOUND },
  { extensions: ['.xls'], mediaType: 'application/vnd.ms-excel', content: COMPOUND },
];

export const ACCEPTED: readonly string[] = KINDS.flatMap(({ extensions }) => extensions);

/** The media type of the file at `path` called `name`, or null when the two do not make an accepted kind. */
export async function mediaTypeOf(name: string, path: string): Promise<string | null> {
  const ending = extname(name).toLowerCase();
  const content = (await fileTypeFromFile(path).catch(() => undefined))?.mime;
  const kind = KINDS.find((each) => each.extensions.includes(ending) && each.content === content);
  return kind?.mediaType ?? null;
}
