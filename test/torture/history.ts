/** What one client asked and heard of one record. Times on one clock. */
export interface Event {
  record: string;
  /** `act` made this version; `read` saw it, be it in a page or in a refusal. */
  kind: 'act' | 'read';
  asked: number;
  heard: number;
  version: number;
}

/**
 * Whether a history has a legal order, for a record whose every act makes the next version: each version is made once; an
 * act that was heard before another was asked made the lower version; nothing shows a version before the act that made it
 * was asked, nor an older one after a newer was heard of. For such a record these are also sufficient: order the acts by
 * version and put each reading right after the act it saw.
 */
export function illegalities(history: readonly Event[]): string[] {
  const faults: string[] = [];
  for (const record of new Set(history.map((event) => event.record))) {
    const events = history.filter((event) => event.record === record);
    const acts = events.filter(({ kind }) => kind === 'act');
    const made = new Map<number, Event>();
    for (const act of acts) {
      if (made.has(act.version))
        faults.push(`${record} 的第 ${act.version} 版由两次办理得到 · one version, two acts`);
      else made.set(act.version, act);
    }
    faults.push(...tooOld(record, events), ...unmade(record, events, made));
  }
  return faults;
}

/** After a version was heard of, nobody who asks later sees an older one or makes the same again. */
function tooOld(record: string, events: readonly Event[]): string[] {
  const faults: string[] = [];
  const byHeard = [...events].sort((one, other) => one.heard - other.heard);
  const byAsked = [...events].sort((one, other) => one.asked - other.asked);
  let newest = 0;
  let place = 0;
  for (const event of byAsked) {
    for (; (byHeard[place]?.heard ?? Infinity) < event.asked; place += 1)
      newest = Math.max(newest, byHeard[place]?.version ?? 0);
    const least = event.kind === 'act' ? newest + 1 : newest;
    if (event.version < least)
      faults.push(
        `${record}：听到第 ${newest} 版之后又见到第 ${event.version} 版 · an older version after a newer`
      );
  }
  return faults;
}

/** A version that is seen was made, and had been asked for by then. */
function unmade(
  record: string,
  events: readonly Event[],
  made: ReadonlyMap<number, Event>
): string[] {
  const versions = [...made.keys()];
  const [first, last] = [Math.min(...versions), Math.max(...versions)];
  return events.flatMap(({ version, heard }) => {
    const maker = made.get(version);
    if (maker === undefined)
      return version >= first && version <= last
        ? [`${record}：第 ${version} 版没有人办过 · nobody made this version`]
        : [];
    return maker.asked > heard
      ? [`${record}：第 ${version} 版还没有人办就见到了 · seen before it was asked for`]
      : [];
  });
}
