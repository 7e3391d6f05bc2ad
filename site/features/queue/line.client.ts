import { estimateOf } from '../../../worker/queue/queue';
import { inAbout } from '../order/countdown';
import { remaining } from '../phone/countdown';
import { ageOf, aheadBy, everySecond } from '../phone/shop-clock';
import { findPlace } from './check';
import { isNear, pauseOf } from './pause';
import type { Queue } from './queue.server';

/** How soon it asks again after no answer, ms. */
const again = 8_000;

/**
 * While somebody waits: asks how the queue stands, the same for all, and computes the own place from the
 * list and the beacon. When the turn has come the page is loaded anew, which knows the ticket.
 */
export async function standInLine(): Promise<void> {
  const line = document.querySelector<HTMLElement>('[data-line]');
  if (!line) return;
  const words = line.dataset as Record<string, string>;
  const { lang } = document.documentElement;
  let queue = JSON.parse(words.line!) as Queue;
  let ahead = Date.parse(queue.now) - Date.now();
  const told = words.place ? Number(words.place) : null;
  let place = told;
  let isChecked = false;
  const clock = () => Date.now() + ahead;

  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  everySecond(() => ahead, (now) => write('countdown', remaining(lang, Date.parse(queue.opens) - now)));

  for (;;) {
    await show();
    if (isOver()) return void setTimeout(() => location.reload(), Math.random() * 1_500);
    await new Promise((done) => setTimeout(done, pauseOf(queue, place, clock(), Math.random())));
    for (let next = await ask(); ; next = await ask()) {
      if (next) break;
      say(words.lost!);
      await new Promise((done) => setTimeout(done, again * (1 + Math.random())));
    }
  }

  async function ask(): Promise<Queue | null> {
    const asked = Date.now();
    const response = await fetch(words.ask!).catch(() => null);
    const next = response?.ok ? ((await response.json().catch(() => null)) as Queue | null) : null;
    if (!next) return null;
    ahead = aheadBy(next.now, ageOf(response!.headers), asked, Date.now());
    if (document.querySelector('[data-show="news"]')?.textContent === words.lost) say(words.found!);
    queue = next;
    return next;
  }

  /** Nothing to wait for any more, or the own turn. */
  function isOver(): boolean {
    if (queue.state === 'none' || queue.state === 'sold-out') return true;
    if (queue.state !== 'serving' || place === null || queue.serving < place) return false;
    say(words.turn!);
    return true;
  }

  async function show(): Promise<void> {
    line!.dataset.state = queue.state;
    const { early } = queue;
    if (queue.state === 'sealed') say(early && Date.parse(early.roundAt) + 15_000 < clock() ? words.late! : words.sealed!);
    if (early) {
      write('size', figure(early.size));
      write('hash', early.hash);
      write('round', String(early.round));
    }
    if (early?.randomness && !isChecked) await check({ ...early, randomness: early.randomness });
    write('waiting', figure(queue.waiting));
    if (queue.state !== 'serving') return;
    write('serving', queue.serving > 0 ? figure(queue.serving) : words.nobody!);
    if (place === null) return;
    write('place', figure(place));
    const seconds = estimateOf(place, queue);
    write('about', seconds === null ? words.unknown! : seconds > 0 ? inAbout(lang, seconds) : words.soon!);
    const progress = document.querySelector<HTMLProgressElement>('[data-progress]')!;
    progress.max = place;
    progress.value = queue.serving;
    if (isNear(queue, place) && !queue.isFull) say(words.near!);
    else if (queue.isFull) say(words.full!);
  }

  async function check(early: { hash: string; randomness: string; round: number }): Promise<void> {
    nameSources(early.round);
    const list = await fetch(words.list!).then((response) => (response.ok ? response.text() : null), () => null);
    if (list === null) return;
    const found = await findPlace(list, early, words.ticket!);
    isChecked = true;
    if (!found.isList) return write('check', words.wrongList!);
    if (found.place === null) return write('check', words.after!);
    const sentence = told === null ? words.computed! : told === found.place ? words.same! : words.different!;
    write('check', sentence.replace('%', figure(found.place)));
    place ??= found.place;
    if (told === null) say(words.placed!.replace('%', figure(place)));
  }

  function figure(value: number): string {
    return new Intl.NumberFormat(lang).format(value);
  }
}

/** What a place is computed from, to look at. */
function nameSources(round: number): void {
  const sources = document.querySelector<HTMLElement>('[data-sources]')!;
  const beacon = sources.querySelector<HTMLAnchorElement>('[data-beacon]')!;
  beacon.href = beacon.dataset.beacon!.replace(/0$/, String(round));
  sources.hidden = false;
}

/** Looks again at the moment that something is over, or begins, and counts down to it where a figure stands. */
export function awaitMoment(): void {
  const place = document.querySelector<HTMLElement>('[data-until]');
  if (!place) return;
  const { until, now } = place.dataset;
  const ahead = Date.parse(now!) - Date.now();
  const left = () => Date.parse(until!) - Date.now() - ahead;
  everySecond(() => ahead, () => write('countdown', remaining(document.documentElement.lang, left())));
  setTimeout(() => location.reload(), Math.min(left() + 500 + Math.random() * 3_000, 2 ** 31 - 1));
}

/** Read out once; the same words again are no news. */
function say(words: string): void {
  write('news', words);
}

function write(name: string, words: string): void {
  const element = document.querySelector(`[data-show="${name}"]`);
  if (element && element.textContent !== words) element.textContent = words;
}
