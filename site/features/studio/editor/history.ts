import { listAt, nameOf, valueAt, withValue, type Body, type Path } from './json';

/** What can be done to a text. `list` is the way to a list in it. */
export type Edit =
  /** @param to undefined takes it out. `isTyped`: a sign among others, which are undone together */
  | { readonly do: 'set'; readonly at: Path; readonly to: unknown; readonly isTyped?: boolean }
  | { readonly do: 'insert'; readonly list: Path; readonly index: number; readonly item: unknown }
  | { readonly do: 'remove'; readonly list: Path; readonly index: number }
  | { readonly do: 'duplicate'; readonly list: Path; readonly index: number }
  | { readonly do: 'move'; readonly list: Path; readonly from: number; readonly to: number };

/** A text with what it was before each edit, and what was undone. */
export type History = {
  readonly body: Body;
  readonly past: readonly Body[];
  readonly future: readonly Body[];
  /** Where was typed last, and when, ms. */
  readonly typed: { readonly at: string; readonly when: number } | null;
};

/** So many steps back are kept. */
const steps = 300;
/** Signs typed into one field with no longer pause than this are one step, ms. */
const pause = 1_500;

export const begin = (body: Body): History => ({ body, past: [], future: [], typed: null });

/** @param now ms */
export function edited(history: History, edit: Edit, now: number): History {
  const body = changed(history.body, edit);
  if (body === history.body) return history;
  const typed = edit.do === 'set' && edit.isTyped ? { at: nameOf(edit.at), when: now } : null;
  const goesOn = typed && history.typed?.at === typed.at && now - history.typed.when < pause && history.past.length > 0;
  return { body, typed, future: [], past: goesOn ? history.past : [...history.past, history.body].slice(-steps) };
}

export function undone({ body, past, future }: History): History {
  return past.length === 0 ? { body, past, future, typed: null } : { body: past.at(-1)!, past: past.slice(0, -1), future: [body, ...future], typed: null };
}

export function redone({ body, past, future }: History): History {
  return future.length === 0 ? { body, past, future, typed: null } : { body: future[0]!, past: [...past, body], future: future.slice(1), typed: null };
}

/** An edit of what is not there changes nothing. */
function changed(body: Body, edit: Edit): Body {
  if (edit.do === 'set') return valueAt(body, edit.at) === edit.to ? body : withValue(body, edit.at, edit.to);
  const list = listAt(body, edit.list);
  const put = (items: readonly unknown[]) => withValue(body, edit.list, items);
  if (edit.do === 'insert') return put(list.toSpliced(Math.min(edit.index, list.length), 0, edit.item));
  if (edit.do === 'move') {
    if (edit.from === edit.to || !(edit.from in list) || !(edit.to in list)) return body;
    return put(list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, list[edit.from]));
  }
  if (!(edit.index in list)) return body;
  return put(edit.do === 'remove' ? list.toSpliced(edit.index, 1) : list.toSpliced(edit.index + 1, 0, structuredClone(list[edit.index])));
}
