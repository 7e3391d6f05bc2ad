import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { editorWords as t } from '../words/editor';
import { Blocks } from './Blocks';
import type { EditorData } from './editor.server';
import { FieldOf, FieldsOf } from './FieldOf';
import { FormContext, type Form, type Message } from './form';
import { identityOf, listAt, pathOf } from './json';
import { Notices, ReadingDialog, type Reading } from './Notices';
import { after, top } from './page-fields';
import { faultsOf } from './schema';
import { Messages } from './Shell';
import { Side } from './Side';
import { Toolbar } from './Toolbar';
import { useCatalogue } from './use-catalogue';
import { useChecks } from './use-checks';
import { useDraft } from './use-draft';
import { useNotices } from './use-notices';
import { useOthers } from './use-others';
import { worldOf } from './world';

/** What a campaign says in one market, to be written. */
export function Editor({ data }: { data: EditorData }) {
  const world = useMemo(() => worldOf(data), [data]);
  const [around, hear] = useOthers(data, world);
  const draft = useDraft(data, world, hear);
  const { history: { body, past, future }, keeper, edit } = draft;
  const { phones, stock, uploads } = useCatalogue(world);
  const { findings, checking } = useChecks(body, world);
  const [saved, setSaved] = useState(data.saved);
  const [wasTried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ of: object; messages: Message[] } | null>(null);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [reading, setReading] = useState<Reading | null>(null);
  const [isSaving, setSaving] = useState(false);
  const focusNext = useRef<string | null>(null);
  const [, rerender] = useState(0);

  const say = (text: string) => setSaid((last) => (last === text ? `${text}\u00a0` : text));
  const focusOn = (id: string) => { focusNext.current = id; rerender((many) => many + 1); };
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    const element = document.getElementById(focusNext.current);
    focusNext.current = null;
    element?.focus();
  });

  const faults = wasTried ? faultsOf(body).map((fault): Message => ({ ...fault, severity: 'fault' })) : [];
  const server = refused?.of === body ? refused.messages : [];
  const known = new Set([...faults, ...server].map(({ field }) => field));
  // What the checks say of a field that cannot be saved anyway is said once.
  const messages = [...faults, ...server, ...findings.filter(({ field, severity }) => severity === 'warning' || !known.has(field))];

  /** The field itself, or the nearest thing around it that there is; its block is opened first. */
  const goTo = (field: string) => {
    const path = pathOf(field);
    if (path[0] === 'blocks' && typeof path[1] === 'number') setOpen(new Set([...open, identityOf(listAt(body, ['blocks'])[path[1]], path[1])]));
    setTimeout(() => {
      for (let part = path.length; part > 0; part -= 1) {
        const element = document.getElementById(`field-${path.slice(0, part).join('.')}`);
        if (element) return element.focus();
      }
      document.getElementById('editor-title')?.focus();
    });
  };

  const undo = () => { if (draft.undo()) say(t.undone); };
  const redo = () => { if (draft.redo()) say(t.redone); };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' || key === 'y') {
        event.preventDefault();
        if (key === 'y' || event.shiftKey) redo();
        else undo();
      } else if (key === 's') {
        event.preventDefault();
        void save();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  async function save(): Promise<void> {
    setTried(true);
    const written = draft.current();
    const wrong = faultsOf(written);
    if (wrong.length > 0) {
      say(t.wrong(wrong.length));
      return goTo(wrong[0]!.field);
    }
    if (saved && JSON.stringify(saved.body) === JSON.stringify(written)) return say(t.nothingToSave);
    setSaving(true);
    await keeper.flush();
    const result = await world.save(written, keeper.base, keeper.version);
    setSaving(false);
    if ('number' in result) {
      keeper.forget(result.number);
      setSaved({ number: result.number, body: written });
      setTried(false);
      draft.setKeeping({ state: 'untouched' });
      // Whoever wrote on while it was being saved has begun the next draft.
      if (draft.current() !== written) keeper.touch(draft.current());
      say(t.saved(result.number));
      hear({ ...around, latest: { number: result.number, madeAt: new Date().toISOString(), madeBy: data.me.email, name: data.me.name } });
      return;
    }
    if (result.why === 'changed-meanwhile') {
      const standing = await world.standing();
      if (standing) hear(standing);
      return say(t.keeping.refused(t.refusal));
    }
    setRefused({ of: written, messages: result.errors.map(({ field, code }) => ({ field, text: code, severity: 'fault' })) });
    say(t.keeping.refused(result.why === 'no-answer' ? t.keeping.offline : (t.refusals[result.why] ?? t.refusal)));
  }

  const discard = async () => {
    if (!confirm(t.discardSure(saved?.number ?? null))) return;
    await keeper.flush();
    if (keeper.version > 0) await world.discard(keeper.version);
    edit({ do: 'set', at: [], to: saved?.body ?? {} });
    keeper.forget(saved?.number ?? 0);
    draft.setKeeping({ state: 'untouched' });
    say(t.discarded);
  };

  const notices = useNotices({ data, draft, world, around, say, read: setReading, hear });
  const form: Form = { body, data, messages, phones, stock, uploads, edit, say, focusOn };
  return (
    <FormContext.Provider value={form}>
      <p role="status" class="visually-hidden" id="said">{said}</p>
      <Toolbar keeping={draft.keeping} base={saved?.number ?? null} next={keeper.base + 1} isSaving={isSaving} onUndo={past.length > 0 ? undo : null} onRedo={future.length > 0 ? redo : null} onSave={() => void save()} />
      <Notices notices={notices} />
      {reading && <ReadingDialog reading={reading} own={body} onClose={() => setReading(null)} />}
      <div class="columns">
        <div class="form">
          <Messages messages={messages.filter(({ field }) => field === '')} />
          <section class="sheet" aria-labelledby="top-title"><h2 id="top-title">{t.sections.top}</h2><FieldsOf path={[]} fields={top} /></section>
          <Blocks open={open} setOpen={setOpen} />
          {after.map((field) => <section key={field.id} class="sheet"><FieldOf path={[field.name]} field={field} /></section>)}
        </div>
        <Side data={data} body={body} messages={messages} checking={checking} goTo={goTo} onDiscard={keeper.version > 0 || draft.keeping.state !== 'untouched' ? () => void discard() : null} />
      </div>
    </FormContext.Provider>
  );
}
