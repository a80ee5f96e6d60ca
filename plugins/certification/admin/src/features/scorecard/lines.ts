import type { ScorecardDraft } from '../../api/index.ts';

/** A picture that has not reached the server yet. */
export interface Photo {
  id: string;
  name: string;
  type: string;
  content: Blob;
}

/** One item as this device holds it. `base` is the server’s revision it was made from, 0 when there was none. */
export interface Line {
  item: string;
  base: number;
  points: number | null;
  /** How often each option of an accumulation was found. */
  times: readonly number[] | null;
  note: string;
  files: ScorecardDraft['files'];
  photos: readonly Photo[];
  /** Whether it holds anything the server has not acknowledged. */
  dirty: boolean;
  /** Counts the changes made here, so that one made while it was being sent is not taken for sent. */
  stamp: number;
}

export type Lines = Readonly<Record<string, Line>>;

/** Items somebody (the same inspector, on another device) changed meanwhile: theirs, to choose between. */
export type Conflicts = Readonly<Record<string, ScorecardDraft>>;

export const blankLine = (item: string): Line => ({
  item,
  base: 0,
  points: null,
  times: null,
  note: '',
  files: [],
  photos: [],
  dirty: false,
  stamp: 0,
});

export const lineOf = ({ item, revision, points, times, note, files }: ScorecardDraft): Line => ({
  ...blankLine(item),
  base: revision,
  points,
  times,
  note: note ?? '',
  files,
});

const hashes = (files: ScorecardDraft['files']) => files.map(({ sha256 }) => sha256).join();

const saysTheSame = (line: Line, draft: ScorecardDraft): boolean =>
  line.photos.length === 0 &&
  line.points === draft.points &&
  JSON.stringify(line.times) === JSON.stringify(draft.times) &&
  line.note.trim() === (draft.note ?? '') &&
  hashes(line.files) === hashes(draft.files);

/**
 * What the server holds, laid onto what this device holds, item by item. What is unsent here and unchanged there stays; what
 * is unsent here and was changed there is a conflict and stays too; everything else is the server’s.
 */
export function merge(
  lines: Lines,
  drafts: readonly ScorecardDraft[]
): { lines: Lines; conflicts: Conflicts } {
  const merged: Record<string, Line> = { ...lines };
  const conflicts: Record<string, ScorecardDraft> = {};
  for (const draft of drafts) {
    const own = lines[draft.item];
    if (own === undefined || !own.dirty || saysTheSame(own, draft))
      merged[draft.item] = lineOf(draft);
    else if (own.base !== draft.revision) conflicts[draft.item] = draft;
  }
  return { lines: merged, conflicts };
}

/** A conflict decided. Points and note are the chosen ones; files of both are kept, so that no evidence is lost. */
export function resolve(line: Line, theirs: ScorecardDraft, choice: 'mine' | 'theirs'): Line {
  const files = [
    ...theirs.files,
    ...line.files.filter(({ sha256 }) => !theirs.files.some((each) => each.sha256 === sha256)),
  ];
  const chosen =
    choice === 'mine'
      ? line
      : { ...line, points: theirs.points, times: theirs.times, note: theirs.note ?? '' };
  return { ...chosen, files, base: theirs.revision, dirty: true, stamp: line.stamp + 1 };
}

/** A line once the server has kept what was sent: clean, unless it was changed again while it was on its way. */
export function acknowledged(now: Line, sent: Line, kept: ScorecardDraft): Line {
  return now.stamp === sent.stamp ? lineOf(kept) : { ...now, base: kept.revision };
}

export const unsent = (lines: Lines): Line[] => Object.values(lines).filter(({ dirty }) => dirty);
