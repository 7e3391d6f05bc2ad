import { inExactly } from '../phone/countdown';
import { everySecond } from '../phone/shop-clock';
import { newsOf, type Told } from './draw-wait';

/** From a round's time until its draw is written down, about, and how far apart pages of one round ask; ms. */
const settling = 2_500;
const jitter = 1_500;
/** Pauses between looks, ms; the last goes on for as long as it takes. */
const pauses = [3_000, 3_000, 3_000, 3_000, 3_000, 5_000, 10_000];
const whenLate = 30_000;
/** How long the news is to be heard before the page changes, ms. */
const reading = 1_200;

/** Counts down to a draw's round, then looks until it is drawn, however long that takes. Without a script a meta refresh does it. */
export async function waitForDraw(): Promise<void> {
  const { drawWait: facts, now, round, roundAt, any, late, ready } = document.querySelector<HTMLElement>('[data-draw-wait]')!.dataset as Record<string, string>;
  const ahead = Date.parse(now!) - Date.now();
  const clock = () => Date.now() + ahead;
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  if (roundAt) everySecond(() => ahead, (now) => {
    const left = Date.parse(roundAt) - now;
    write('[data-countdown]', left > 0 ? inExactly(document.documentElement.lang, left) : any!);
  });

  let pause = roundAt ? Math.max(Date.parse(roundAt) - clock() + settling, pauses[0]!) : pauses[0]!;
  for (let look = 0; ; look += 1) {
    await wait(pause + Math.random() * jitter);
    await untilSeen();
    const told = await fetch(facts!).then((response) => (response.ok ? (response.json() as Promise<Told>) : null), () => null);
    const news = told && newsOf(told, round ? Number(round) : null);
    if (news === 'drawn') {
      write('[data-news]', ready!);
      await wait(reading);
    }
    if (news === 'drawn' || news === 'changed') return location.replace(location.pathname);
    if (news === 'late') write('[data-news]', late!);
    pause = news === 'late' ? whenLate : pauses[Math.min(look, pauses.length - 1)]!;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** A page that nobody looks at asks nothing. */
function untilSeen(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((done) => document.addEventListener('visibilitychange', () => done(), { once: true }));
}

/** Read out once; the same words again are no news. */
function write(place: string, words: string): void {
  const element = document.querySelector(place);
  if (element && element.textContent !== words) element.textContent = words;
}
