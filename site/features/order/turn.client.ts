import { inAbout } from './countdown';

/** How late one page asks at most, ms, so that those of one moment do not ask at once. */
const jitter = 1_500;
/** The first pause after no answer, ms; it doubles with each, up to the longest. */
const firstPause = 4_000;
const longestPause = 30_000;

/**
 * While an order waits for its payment page: asks for it when its turn has come,
 * and goes there in this page's place, so that the back button does not lead into it
 * again. Without a script a meta refresh and the server do it.
 */
export async function waitForTurn(): Promise<void> {
  const { now, turn: first, end, ask, closed, soon, later, opening } = document.querySelector<HTMLElement>('[data-turn]')!.dataset as Record<string, string>;
  const ahead = Date.parse(now!) - Date.now();
  const clock = () => Date.now() + ahead;
  let turn = Date.parse(first!);

  // Back out of the browser's memory: it may be open by now, and then waits for a press of the button.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  setInterval(countDown, 1000);

  let failures = 0;
  do {
    await new Promise((done) => setTimeout(done, turn - clock() + Math.random() * jitter));
    const response = await fetch(ask!, { method: 'POST' }).catch(() => null);
    if (response?.status === 201) {
      say(opening!);
      return location.replace(((await response.json()) as { url: string }).url);
    }
    if (response && response.status < 500 && response.status !== 202) break;
    say(later!);
    failures = response?.ok ? 0 : failures + 1;
    turn = response?.ok ? Date.parse(((await response.json()) as { waitsUntil: string }).waitsUntil) : clock() + Math.min(firstPause * 2 ** (failures - 1), longestPause);
  } while (clock() < Date.parse(end!));
  location.replace(closed!);

  function countDown(): void {
    const seconds = Math.ceil((turn - clock()) / 1000);
    write('[data-countdown]', seconds > 0 ? inAbout(document.documentElement.lang, seconds) : soon!);
  }
}

/** Read out once; the same words again are no news. */
function say(words: string): void {
  write('[data-news]', words);
}

function write(place: string, words: string): void {
  const element = document.querySelector(place)!;
  if (element.textContent !== words) element.textContent = words;
}
