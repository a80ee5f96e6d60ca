import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbandoned, newRequestId, nextRequestId, refusedBy, useServer } from '../../api/index.ts';
import type { Refused, ScorecardPage } from '../../api/index.ts';
import { acknowledged, blankLine, merge, resolve, unsent } from './lines.ts';
import type { Conflicts, Line, Lines, Photo } from './lines.ts';
import { forgetSheet, keepLine, keepPage, keptLines, keptPage } from './store.ts';
import type { SheetKey } from './store.ts';

/** How the device and the server stand to each other. */
export type Sync = 'loading' | 'saved' | 'unsent' | 'sending' | 'offline' | 'refused';

const PAUSE_MS = 800;
const AGAIN_MS = 15_000;

export interface Scorecard {
  page: ScorecardPage | null;
  lines: Lines;
  conflicts: Conflicts;
  sync: Sync;
  refused: Refused | null;
  change: (
    item: string,
    changed: Partial<Pick<Line, 'points' | 'times' | 'note' | 'files'>>
  ) => void;
  addPhotos: (item: string, files: readonly File[]) => void;
  dropPhoto: (item: string, id: string) => void;
  decide: (item: string, choice: 'mine' | 'theirs') => void;
  retry: () => void;
  /** Hands the sheet in; true when it is in. */
  handIn: () => Promise<boolean>;
}

const scoresOf = (lines: Lines) =>
  Object.values(lines)
    .filter(({ points }) => points !== null)
    .map(({ item, points, times, note, files }) => ({
      item,
      points,
      ...(times === null ? {} : { times }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(files.length === 0 ? {} : { files }),
    }));

/**
 * The scorecard of one inspector. Every change is on the device before it is sent; what could not be sent goes when the
 * network is back, item by item, and never over what another device sent meanwhile.
 */
export function useScorecard(key: SheetKey): Scorecard {
  const server = useServer();
  const [page, setPage] = useState<ScorecardPage | null>(null);
  const [lines, setLines] = useState<Lines>({});
  const [conflicts, setConflicts] = useState<Conflicts>({});
  const [sync, setSync] = useState<Sync>('loading');
  const [refused, setRefused] = useState<Refused | null>(null);
  const now = useRef<{ lines: Lines; conflicts: Conflicts }>({ lines: {}, conflicts: {} });
  const sending = useRef(false);
  const requestId = useRef(newRequestId());
  const { inspector, caseId } = key;

  const show = useCallback((next: Lines, open: Conflicts) => {
    now.current = { lines: next, conflicts: open };
    setLines(next);
    setConflicts(open);
  }, []);

  const put = useCallback(
    async (line: Line) => {
      show({ ...now.current.lines, [line.item]: line }, now.current.conflicts);
      await keepLine({ inspector, caseId }, line);
    },
    [show, inspector, caseId]
  );

  const take = useCallback(
    async (drafts: ScorecardPage['drafts']) => {
      const merged = merge(now.current.lines, drafts);
      show(merged.lines, merged.conflicts);
      for (const { item } of drafts) {
        const line = merged.lines[item];
        if (line !== undefined) await keepLine({ inspector, caseId }, line);
      }
    },
    [show, inspector, caseId]
  );

  /** Pictures first, so that a line never names a file the server does not have. */
  const uploadPhotos = useCallback(
    async (line: Line): Promise<Line> => {
      let sent = line;
      for (const photo of line.photos) {
        const file = await server.addScorecardFile(
          caseId,
          new File([photo.content], photo.name, { type: photo.type })
        );
        const present = now.current.lines[line.item] ?? sent;
        const known = present.files.some(({ sha256 }) => sha256 === file.sha256);
        sent = {
          ...present,
          files: known ? present.files : [...present.files, file],
          photos: present.photos.filter(({ id }) => id !== photo.id),
        };
        await put(sent);
      }
      return sent;
    },
    [server, caseId, put]
  );

  const sendOnce = useCallback(async () => {
    const open = now.current.conflicts;
    const waiting = unsent(now.current.lines).filter(({ item }) => open[item] === undefined);
    const ready: Line[] = [];
    for (const line of waiting) ready.push(await uploadPhotos(line));
    if (ready.length === 0) return;
    const kept = await server.keepScorecard(
      caseId,
      ready.map(({ item, base, points, times, note, files }) => ({
        item,
        base,
        points,
        times,
        note: note.trim() === '' ? null : note.trim(),
        files,
      }))
    );
    for (const sent of ready) {
      const draft = kept.lines.find(({ item }) => item === sent.item);
      const present = now.current.lines[sent.item];
      if (draft === undefined || present === undefined || kept.conflicts.includes(sent.item))
        continue;
      await put(acknowledged(present, sent, draft));
    }
    await take(kept.lines);
  }, [server, caseId, uploadPhotos, put, take]);

  const failed = useCallback((error: unknown) => {
    if (isAbandoned(error)) return;
    const why = refusedBy(error);
    if (why.kind === 'unreachable') setSync('offline');
    else {
      setRefused(why);
      setSync('refused');
    }
  }, []);

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    setSync('sending');
    try {
      await sendOnce();
      setRefused(null);
      setSync(unsent(now.current.lines).length === 0 ? 'saved' : 'unsent');
    } catch (error) {
      failed(error);
    } finally {
      sending.current = false;
    }
  }, [sendOnce, failed]);

  const load = useCallback(async () => {
    const own = await keptLines({ inspector, caseId });
    show(Object.fromEntries(own.map((line) => [line.item, line])), {});
    const kept = await keptPage({ inspector, caseId });
    if (kept !== null) setPage(kept);
    try {
      const fresh = await server.scorecard(caseId);
      setPage(fresh);
      if (fresh.handedIn !== null) {
        await forgetSheet({ inspector, caseId });
        show({}, {});
        setSync('saved');
        return;
      }
      await keepPage({ inspector, caseId }, fresh);
      await take(fresh.drafts);
      await send();
    } catch (error) {
      failed(error);
    }
  }, [server, inspector, caseId, show, take, send, failed]);

  useEffect(() => {
    void load();
  }, [load]);

  /** Sent a moment after the last change; tried again when the network is back, and now and then. */
  useEffect(() => {
    if (sync !== 'unsent' && sync !== 'offline') return;
    const timer = setTimeout(() => void send(), sync === 'unsent' ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [sync, lines, send]);
  useEffect(() => {
    const online = () => void load();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [load]);

  const alter = (item: string, changed: Partial<Line>) => {
    const line = now.current.lines[item] ?? blankLine(item);
    void put({ ...line, ...changed, dirty: true, stamp: line.stamp + 1 });
    setSync((state) => (state === 'offline' ? state : 'unsent'));
  };

  return {
    page,
    lines,
    conflicts,
    sync,
    refused,
    change: alter,
    addPhotos: (item, files) => {
      const photos: Photo[] = files.map((file) => ({
        id: newRequestId(),
        name: file.name,
        type: file.type,
        content: file,
      }));
      alter(item, { photos: [...(now.current.lines[item]?.photos ?? []), ...photos] });
    },
    dropPhoto: (item, id) => {
      const line = now.current.lines[item] ?? blankLine(item);
      alter(item, { photos: line.photos.filter((each) => each.id !== id) });
    },
    decide: (item, choice) => {
      const theirs = now.current.conflicts[item];
      const line = now.current.lines[item];
      if (theirs === undefined || line === undefined) return;
      const { [item]: _decided, ...open } = now.current.conflicts;
      show(now.current.lines, open);
      alter(item, resolve(line, theirs, choice));
    },
    retry: () => void load(),
    handIn: async () => {
      try {
        const { version } = await server.scorecard(caseId);
        const body = { version, requestId: requestId.current, scores: scoresOf(now.current.lines) };
        await server.act({ type: 'applications', id: caseId }, 'submit_scorecard', body);
        await load();
        return true;
      } catch (error) {
        requestId.current = nextRequestId(refusedBy(error), requestId.current);
        failed(error);
        return false;
      }
    },
  };
}
