import { editorWords as t } from '../words/editor';
import { Icon } from './Icon';
import type { Keeping } from './keeper';

type Props = { keeping: Keeping; base: number | null; next: number; isSaving: boolean; onUndo: (() => void) | null; onRedo: (() => void) | null; onSave: () => void };

/** Stays in sight: how it stands with the draft, steps back and forth, and the next revision. */
export function Toolbar({ keeping, base, next, isSaving, onUndo, onRedo, onSave }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label={t.tools}>
      <span class="steps">
        <button type="button" class="tool" aria-label={t.undo} title={`${t.undo} (Ctrl+Z)`} aria-disabled={!onUndo} onClick={() => onUndo?.()}><Icon of="undo" /></button>
        <button type="button" class="tool" aria-label={t.redo} title={`${t.redo} (Ctrl+Shift+Z)`} aria-disabled={!onRedo} onClick={() => onRedo?.()}><Icon of="redo" /></button>
      </span>
      <span class={`keeping ${keeping.state}`} id="keeping">{isSaving ? t.saving : sentenceOf(keeping, base)}</span>
      <button type="button" class="button" aria-disabled={isSaving} onClick={() => { if (!isSaving) onSave(); }}>{t.save(next)}</button>
    </div>
  );
}

function sentenceOf(keeping: Keeping, base: number | null): string {
  switch (keeping.state) {
    case 'untouched': return t.keeping.untouched(base);
    case 'kept': return t.keeping.kept(clock(keeping.at));
    case 'refused': return t.keeping.refused(t.refusals[keeping.why] ?? t.refusal);
    default: return t.keeping[keeping.state];
  }
}

/** `12:03`, by the reader's own clock; with the day where it was another one. */
export function clock(at: number | string): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  return moment.toLocaleString('en-GB', isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
}
