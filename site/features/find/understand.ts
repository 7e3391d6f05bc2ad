import type { Hue } from '../../content/hue';
import { distance } from './distance';
import { wordsOf } from './normal';
import type { Sort } from './sort';
import { gigabytes, hueOfWord, noise, orderOfWord, type Word } from './words';

/** What the words of all phones are, to read a search by. */
export type Lexicon = { readonly names: ReadonlySet<Word>; readonly colours: ReadonlySet<Word>; readonly storages: ReadonlySet<number> };

/** One word of a search, and the words of names that it may stand for, each with how sure that is (0 to 1). None: nobody here is called so. */
export type Term = ReadonlyMap<Word, number>;

/** What a search says besides names. Of one kind, any will do. */
export type Wishes = {
  readonly storages: readonly number[];
  readonly hues: readonly Hue[];
  /** Words of makers' own colour names. */
  readonly colours: readonly Word[];
  readonly fiveG: boolean;
  readonly esim: boolean;
  readonly port?: 'usb-c' | 'lightning';
};

export type Understood = { readonly terms: readonly Term[]; readonly wishes: Wishes; readonly order?: Sort };

/** Reads a search word by word: names first, then what the languages say about phones, then what may be a slip of the thumb. */
export function understand(text: string, lexicon: Lexicon): Understood {
  const words = wordsOf(text);
  const [terms, storages, hues, colours]: [Term[], number[], Hue[], Word[]] = [[], [], [], []];
  let [fiveG, esim, port, order]: [boolean, boolean, Wishes['port'], Sort | undefined] = [false, false, undefined, undefined];
  for (let index = 0; index < words.length; index += 1) {
    const [word, next] = [words[index]!, words[index + 1] ?? ''];
    const isLast = index === words.length - 1;
    const hue = hueOfWord.get(word);
    const number = /^\d/.test(word) ? Number(word) : Number.NaN;
    if (!lexicon.names.has(word) && lexicon.names.has(word + next) && next) { terms.push(new Map([[word + next, 1]])); index += 1; }
    else if (gigabytes.has(next) && number >= 8) { storages.push(number); index += 1; }
    else if (word === '5g') fiveG = true;
    else if (word === 'esim') esim = true;
    else if (word === 'usbc') port = 'usb-c';
    else if (word === 'lightning') port = 'lightning';
    else if (lexicon.names.has(word)) terms.push(isLast ? new Map([...beginningWith(word, lexicon), [word, 1]]) : new Map([[word, 1]]));
    else if (lexicon.storages.has(number)) storages.push(number);
    else if (noise.has(word)) continue;
    else if (hue) hues.push(hue);
    else if (orderOfWord.has(word)) order ??= orderOfWord.get(word);
    else if (lexicon.colours.has(word)) colours.push(word);
    else {
      const parts = partsOf(word, lexicon);
      if (parts) terms.push(...parts.map((part): Term => new Map([[part, 1]])));
      else terms.push(guess(word, lexicon));
    }
  }
  return { terms, wishes: { storages, hues, colours, fiveG, esim, ...(port && { port }) }, ...(order && { order }) };
}

/** Slips of the thumb, and names written as they sound. Figures have none: an iPhone 12 is no iPhone 13. */
function guess(word: Word, lexicon: Lexicon): Term {
  const guesses = new Map(beginningWith(word, lexicon));
  if (/^\d/.test(word) || word.length < 2) return guesses;
  const limit = word.length < 7 ? 1 : 2;
  for (const name of lexicon.names) {
    // A short word may be many: it has to be a longer name's beginning at least.
    if (/^\d/.test(name) || name.length < 3 || (word.length < 4 && name[0] !== word[0])) continue;
    const away = Math.min(distance(word, name, limit), distance(asItSounds(word), asItSounds(name), limit));
    if (away <= limit) guesses.set(name, Math.max(guesses.get(name) ?? 0, 0.65 - 0.15 * away));
  }
  return guesses;
}

/** So that an ifone and a piksel are found. */
const asItSounds = (word: Word) => word.replaceAll('ph', 'f').replace(/[kc]s/g, 'x');

/** Somebody may still be typing. */
function beginningWith(word: Word, { names }: Lexicon): [Word, number][] {
  return [...names].filter((name) => name !== word && name.startsWith(word)).map((name) => [name, 0.7]);
}

/** `promax` is pro and max: the fewest words of names that a word is made of, with one among them that is none of the short ones. */
function partsOf(word: Word, { names }: Lexicon): Word[] | null {
  const best: (Word[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    let shortest: Word[] | null = null;
    for (let start = 0; start < end; start += 1) {
      const [before, part] = [best[start], word.slice(start, end)];
      if (before && names.has(part) && (!shortest || before.length + 1 < shortest.length)) shortest = [...before, part];
    }
    best.push(shortest);
  }
  const parts = best.at(-1) ?? null;
  return parts && parts.some((part) => part.length >= 3) ? parts : null;
}
