import type { ProblemCode } from '../../../../worker/problem';
import type { Body } from './json';

/** How it stands with what was written. */
export type Keeping =
  | { readonly state: 'untouched' }
  | { readonly state: 'kept'; /** ms */ readonly at: number }
  /** Written, and on its way. */
  | { readonly state: 'waiting' }
  /** The shop does not answer; it is tried again, and this browser has it until then. */
  | { readonly state: 'offline' }
  | { readonly state: 'refused'; readonly why: ProblemCode }
  /** The same person wrote in another window. */
  | { readonly state: 'elsewhere' };

export type Sent = { readonly ok: true; readonly version: number; readonly at: number } | { readonly ok: false; readonly why: ProblemCode | 'no-answer' };

/** What a browser keeps until the shop has it. */
export type Backup = { readonly body: Body; readonly base: number; readonly version: number; readonly at: number };

type World = {
  readonly send: (draft: { body: Body; base: number; version: number }) => Promise<Sent>;
  readonly backUp: (backup: Backup | null) => void;
  readonly tell: (keeping: Keeping) => void;
  readonly now: () => number;
  /** Calls back after so many ms, and gives a way to call that off. */
  readonly later: (work: () => void, ms: number) => () => void;
};

/** A draft is sent when nothing was written for so long; where the shop does not answer, again after so long. ms */
const [settled, patience] = [900, 5_000];

export type Keeper = ReturnType<typeof draftKeeper>;

/**
 * Keeps a draft as it is written: in the browser at once, at the shop a moment later, one after the other, until the shop
 * has it. @param start the draft's version at the shop, 0 for none, and the revision it goes on from
 */
export function draftKeeper(world: World, start: { readonly version: number; readonly base: number }) {
  let { version, base } = start;
  let body: Body = {};
  let sentBody: Body | null = null;
  let isDirty = false;
  let isStopped = false;
  let sending: Promise<boolean> | null = null;
  let callOff = () => {};

  function touch(written: Body): void {
    body = written;
    isDirty = true;
    world.backUp({ body, base, version, at: world.now() });
    if (isStopped) return;
    world.tell({ state: 'waiting' });
    soon(settled);
  }

  function soon(ms: number): void {
    callOff();
    callOff = world.later(() => void flush(), ms);
  }

  /** Sends what is not there yet. @returns whether all of it is */
  async function flush(): Promise<boolean> {
    callOff();
    if (sending) {
      await sending;
      // Whoever else waited may have sent the next one as soon as this one was done.
      return flush();
    }
    if (!isDirty) return true;
    if (isStopped) return false;
    sending = send();
    const isKept = await sending;
    sending = null;
    return isKept && (!isDirty || flush());
  }

  async function send(): Promise<boolean> {
    const draft = { body, base, version };
    isDirty = false;
    sentBody = body;
    const sent = await world.send(draft);
    if (sent.ok) {
      version = sent.version;
      if (!isDirty) {
        world.backUp(null);
        world.tell({ state: 'kept', at: sent.at });
      }
      return true;
    }
    isDirty = true;
    if (sent.why === 'no-answer' || sent.why === 'busy') {
      world.tell({ state: 'offline' });
      soon(patience);
    } else if (sent.why === 'changed-meanwhile') {
      isStopped = true;
      world.tell({ state: 'elsewhere' });
    } else world.tell({ state: 'refused', why: sent.why });
    return false;
  }

  return {
    touch, flush,
    get version() { return version; },
    get base() { return base; },
    /** What was sent last: the shop may have it though its answer was lost. */
    get sentBody() { return sentBody; },
    get isSettled() { return !isDirty && !sending; },
    /** Goes on from another version or revision: that of another window, or of somebody who saved meanwhile. */
    goOnFrom(other: { readonly version?: number; readonly base?: number }): void {
      version = other.version ?? version;
      base = other.base ?? base;
      isStopped = false;
    },
    /** The draft is gone: it became a revision, or was thrown away. */
    forget(newBase: number): void {
      callOff();
      [version, base, isDirty, isStopped] = [0, newBase, false, false];
      world.backUp(null);
    },
  };
}
