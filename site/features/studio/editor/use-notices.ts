import { useEffect, useState } from 'preact/hooks';
import { editorWords } from '../words/editor';
import type { EditorData, Standing } from './editor.server';
import type { Body } from './json';
import type { Notice, Reading } from './Notices';
import { clock } from './Toolbar';
import type { Draft } from './use-draft';
import type { Around } from './use-others';
import type { World } from './world';

const t = editorWords.notices;

type Given = { data: EditorData; draft: Draft; world: World; around: Around; say: (text: string) => void; read: (reading: Reading) => void; hear: (around: Around) => void };

/** What others do on the page, oneself in another window among them, and the ways out of it. Whatever is taken can be undone. */
export function useNotices({ data, draft, world, around, say, read, hear }: Given): Notice[] {
  const { keeper, keeping, edit, leftOver } = draft;
  const [elsewhere, setElsewhere] = useState<Standing['draft']>(null);
  const [, rerender] = useState(0);

  // The shop has another version of the draft than this window: another window wrote it, or else this one, whose answer was lost.
  useEffect(() => {
    if (keeping.state !== 'elsewhere') return;
    void look();
  }, [keeping.state]);

  async function look(): Promise<void> {
    const standing = await world.standing();
    if (!standing) return;
    hear(standing);
    const isOurs = standing.draft && JSON.stringify(standing.draft.body) === JSON.stringify(keeper.sentBody);
    if (isOurs) goOn(standing.draft!.version);
    else setElsewhere(standing.draft);
  }

  const take = (body: Body, base: number, said: string) => {
    keeper.goOnFrom({ base });
    edit({ do: 'set', at: [], to: body });
    say(said);
  };
  const goOn = (version: number) => {
    keeper.goOnFrom({ version });
    draft.setKeeping({ state: 'waiting' });
    void keeper.flush();
  };

  const own: Notice[] = keeping.state !== 'elsewhere' ? [] : elsewhere ? [{
    id: 'elsewhere', text: t.elsewhere(clock(elsewhere.updatedAt)),
    ways: [
      { label: t.other, go: () => read({ title: t.other, body: elsewhere.body }) },
      { label: t.takeOther, go: () => { keeper.goOnFrom({ version: elsewhere.version }); take(elsewhere.body, elsewhere.base, t.taken(data.me.name)); } },
      { label: t.keepThis, go: () => goOn(elsewhere.version) },
    ],
  }] : [{ id: 'elsewhere', text: t.elsewhereGone, ways: [{ label: t.keepThis, go: () => goOn(0) }] }];

  const kept: Notice[] = leftOver ? [{
    id: 'left-over', text: t.backup(clock(leftOver.at)),
    ways: [
      { label: t.backupLook, go: () => read({ title: clock(leftOver.at), body: leftOver.body }) },
      { label: t.backupTake, go: () => { edit({ do: 'set', at: [], to: leftOver.body }); draft.dropLeftOver(); } },
      { label: t.backupDrop, go: draft.dropLeftOver },
    ],
  }] : [];

  const { latest } = around;
  const saved: Notice[] = latest && latest.number > keeper.base ? [{
    id: 'saved', text: t.saved(latest.number, latest.name ?? latest.madeBy, clock(latest.madeAt), keeper.base),
    ways: [
      { label: t.lookAt(latest.number), go: () => void world.latest().then((one) => one && read({ title: t.revision(one.number), body: one.body })) },
      { label: t.takeRevision(latest.number), go: () => void world.latest().then((one) => one && take(one.body, one.number, t.taken(t.revision(one.number)))) },
      { label: t.keepMine(latest.number), go: () => { keeper.goOnFrom({ base: latest.number }); keeper.touch({ ...draft.history.body }); say(t.keptMine(latest.number)); rerender((many) => many + 1); } },
    ],
  }] : [];

  const others = around.others.map(({ who, name, begunAt, updatedAt }): Notice => {
    const called = name ?? who;
    const theirs = (use: (draft: NonNullable<Standing['draft']>) => void) => void world.standing(who).then((standing) => standing?.draft && use(standing.draft));
    return {
      id: who, text: t.writing(called, clock(begunAt), clock(updatedAt)),
      ways: [
        { label: t.look(called), go: () => theirs(({ body }) => read({ title: t.draftOf(called), body })) },
        { label: t.take(called), go: () => theirs(({ body, base }) => take(body, base, t.taken(called))) },
      ],
    };
  });
  return [...own, ...kept, ...saved, ...others];
}
