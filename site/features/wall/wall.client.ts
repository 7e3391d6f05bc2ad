import type { Manifest } from '../../../worker/phone/manifest';
import type { MarketId } from '../../../worker/shared/market';
import { paths } from '../../paths';
import { keepFocus } from '../focus/keep-focus.client';
import { correct } from '../offer/live-offers.client';
import { inExactly } from '../phone/countdown';
import type { LiveDrop } from '../phone/live-drop';
import { ageOf, aheadBy, everySecond } from '../phone/shop-clock';
import { showCard } from './wall-card.client';
import { cardsOf, fill, linesOf, type Card } from './wall';
import type { Words } from './wall-words';

/** Between two looks at the ledger, ms, and how much later one page may be. */
const pause = 15_000;
const jitter = 3_000;
/** So many cards are shown at first, and more with each press. */
const atOnce = 48;

/** Shows every draw of a sale, the current one's or that of `?drop=`, and goes on looking. A card turns over when its draw is in the ledger. */
export async function showWall(): Promise<void> {
  const wall = document.querySelector<HTMLElement>('[data-wall]')!;
  const find = <E extends HTMLElement>(name: string) => wall.querySelector<E>(`[data-${name}]`)!;
  const market = wall.dataset.wall as MarketId;
  const words = JSON.parse(wall.dataset.words!) as Words;
  const names = JSON.parse(wall.dataset.names!) as Record<string, string>;
  const asked = new URLSearchParams(location.search).get('drop') ?? undefined;
  let ahead = 0;
  let shown = atOnce;
  let cards: Card[] = [];

  const say = (text: string) => correct(find('status'), text);
  find('more').addEventListener('click', () => {
    const first = shown;
    shown += atOnce;
    keepFocus(render, () => find('cards').children[first]?.querySelector('a') ?? null);
  });

  const manifest = await persistently(readManifest);
  if (!manifest) return say(words.none);
  find<HTMLAnchorElement>('ledger').href = paths.ledger(market, manifest.drop);
  find<HTMLAnchorElement>('verify').href = paths.verify(market, { drop: manifest.drop });

  everySecond(() => ahead, (now) => {
    for (const element of wall.querySelectorAll<HTMLElement>('[data-round-at]')) {
      const left = Number(element.dataset.roundAt) - now;
      correct(element, left > 0 ? inExactly(words.locale, left) : words.any);
    }
  });
  for (;;) {
    const response = await fetch(paths.ledger(market, manifest.drop)).catch(() => null);
    say(response?.ok ? '' : words.failing);
    if (response?.ok) {
      cards = cardsOf(linesOf(await response.text()));
      render();
    }
    await new Promise((done) => setTimeout(done, pause + Math.random() * jitter));
    if (document.hidden) await new Promise((done) => document.addEventListener('visibilitychange', done, { once: true }));
  }

  function render(): void {
    const count = (state: Card['state']) => new Intl.NumberFormat(words.locale).format(cards.filter((card) => card.state === state).length);
    correct(find('count'), fill(words.count, { drawn: count('drawn'), waiting: count('waiting'), size: new Intl.NumberFormat(words.locale).format(manifest!.units.length) }));
    find('empty').hidden = cards.length > 0;
    find('more').hidden = cards.length <= shown;
    const list = find('cards');
    cards.slice(0, shown).forEach((card, index) => {
      const element = showCard(card, { list, words, names, market, manifest: manifest! });
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
  }

  /** Null where there is no sale; thrown where the shop cannot be reached. */
  async function readManifest(): Promise<Manifest | null> {
    const from = Date.now();
    const drop = await fetch(paths.drop(market));
    if (drop.status === 404 && !asked) return null;
    if (drop.ok) {
      const live = (await drop.json()) as LiveDrop;
      ahead = aheadBy(live.now, ageOf(drop.headers), from, Date.now());
    }
    const response = await fetch(paths.manifest(market, asked));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Manifest;
  }

  async function persistently<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch {
        say(words.failing);
        await new Promise((done) => setTimeout(done, pause + Math.random() * jitter));
      }
    }
  }
}
