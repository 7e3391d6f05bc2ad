import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EditorData } from './editor.server';
import { begin, edited, redone, undone, type Edit, type History } from './history';
import type { Body } from './json';
import { draftKeeper, type Backup, type Keeper, type Keeping } from './keeper';
import type { Around } from './use-others';
import type { World } from './world';

export type Draft = {
  readonly history: History;
  readonly keeping: Keeping;
  readonly keeper: Keeper;
  /** What this browser had kept since when, and has put back (ms). */
  readonly restoredFrom: number | null;
  /** What this browser had kept while the draft was changed elsewhere. */
  readonly leftOver: Backup | null;
  readonly dropLeftOver: () => void;
  /** The text at this moment, which may be newer than what the page shows. */
  readonly current: () => Body;
  readonly edit: (edit: Edit) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly setKeeping: (keeping: Keeping) => void;
};

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The text with its steps back and forth, kept as it is written. */
export function useDraft(data: EditorData, world: World, hear: (around: Around) => void): Draft {
  const start = useMemo(() => startOf(data, world.backup()), [data, world]);
  const [history, setHistory] = useState(() => begin(start.body));
  const now = useRef(history);
  const [keeping, setKeeping] = useState<Keeping>(data.draft ? { state: 'kept', at: Date.parse(data.draft.updatedAt) } : { state: 'untouched' });
  const [leftOver, setLeftOver] = useState(start.leftOver);

  const keeper = useMemo(
    () =>
      draftKeeper(
        {
          send: async (draft) => {
            const sent = await world.keep(draft);
            if (sent.ok && sent.standing) hear(sent.standing);
            return sent;
          },
          backUp: world.backUp,
          tell: setKeeping,
          now: Date.now,
          later: (work, ms) => { const timer = setTimeout(work, ms); return () => clearTimeout(timer); },
        },
        { version: data.draft?.version ?? 0, base: start.base },
      ),
    [world],
  );

  useEffect(() => {
    if (start.restoredFrom !== null) keeper.touch(start.body);
    const onLeave = (event: BeforeUnloadEvent) => { if (!keeper.isSettled) event.preventDefault(); };
    const onOnline = () => void keeper.flush();
    const onHide = () => { if (document.visibilityState === 'hidden') void keeper.flush(); };
    addEventListener('beforeunload', onLeave);
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onHide);
    return () => { removeEventListener('beforeunload', onLeave); removeEventListener('online', onOnline); document.removeEventListener('visibilitychange', onHide); };
  }, [keeper]);

  const put = (next: History): boolean => {
    if (next.body === now.current.body) return false;
    now.current = next;
    setHistory(next);
    keeper.touch(next.body);
    return true;
  };
  return {
    history, keeping, keeper, setKeeping, leftOver,
    restoredFrom: start.restoredFrom,
    dropLeftOver: () => { setLeftOver(null); if (keeper.isSettled) world.backUp(null); },
    current: () => now.current.body,
    edit: (edit) => void put(edited(now.current, edit, Date.now())),
    undo: () => put(undone(now.current)),
    redo: () => put(redone(now.current)),
  };
}

type Start = { readonly body: Body; readonly base: number; readonly restoredFrom: number | null; readonly leftOver: Backup | null };

/** What to begin with: one's draft, else what was saved last, else nothing; and what this browser alone has on top of it. */
function startOf({ draft, saved }: EditorData, backup: Backup | null): Start {
  const [body, base, version] = draft ? [draft.body, draft.base, draft.version] : [saved?.body ?? {}, saved?.number ?? 0, 0];
  if (!backup || isSame(backup.body, body)) return { body, base, restoredFrom: null, leftOver: null };
  return backup.version === version
    ? { body: backup.body, base: backup.base, restoredFrom: backup.at, leftOver: null }
    : { body, base, restoredFrom: null, leftOver: backup };
}
