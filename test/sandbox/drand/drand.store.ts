import { asItShould, gapAt, type Behaviour } from './behaviour.ts';
import { roundAt, timeOf } from './chain.ts';

const BEHAVIOUR = 'behaviour';

/** Which rounds there are: a matter of the time alone, and of what tests have asked for. */
export class Drand {
  readonly #kv: SyncKvStorage;
  #behaviour: Behaviour;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#behaviour = kv.get<Behaviour>(BEHAVIOUR) ?? asItShould;
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  now(): number {
    return Date.now() + this.#behaviour.offset;
  }

  /** How long until a round is out, in ms, gaps aside. */
  timeUntil(round: number): number {
    return timeOf(round) + this.#behaviour.delay - this.now();
  }

  isOut(round: number): boolean {
    return this.timeUntil(round) <= 0 && !gapAt(this.#behaviour, round);
  }

  /** The newest round that is out; 0 if none is. */
  latest(): number {
    let round = roundAt(this.now() - this.#behaviour.delay);
    for (let gap = gapAt(this.#behaviour, round); gap; gap = gapAt(this.#behaviour, round)) round = gap.from - 1;
    return round;
  }

  behave(behaviour: Behaviour): void {
    this.#behaviour = behaviour;
    this.#kv.put(BEHAVIOUR, behaviour);
  }

  clear(): void {
    this.behave(asItShould);
  }
}
