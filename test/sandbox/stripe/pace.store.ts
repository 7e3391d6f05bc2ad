const PACE = 'pace';
const SECOND_MS = 1_000;

interface Kept {
  /** Stripe takes 25 a second of one kind of call; here none is refused until somebody asks for it. */
  sessionsPerSecond: number | null;
  /** The most that came within any one second, refused ones included. */
  highestInOneSecond: number;
  refused: number;
}

const NOTHING: Kept = { sessionsPerSecond: null, highestInOneSecond: 0, refused: 0 };

/** How fast Checkout Sessions are asked for, by the wall's clock, and how fast they may be. */
export class Pace {
  readonly #kv: SyncKvStorage;
  #kept: Kept;
  #asked: number[] = [];
  #granted: number[] = [];

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#kept = kv.get<Kept>(PACE) ?? NOTHING;
  }

  get kept(): Kept {
    return this.#kept;
  }

  limit(sessionsPerSecond: number | null): void {
    this.#keep({ sessionsPerSecond });
  }

  /** Counts a request for a session; false if it comes too soon after others. */
  admits(wall: number): boolean {
    this.#asked = [...this.#asked.filter((at) => at > wall - SECOND_MS), wall];
    if (this.#asked.length > this.#kept.highestInOneSecond) this.#keep({ highestInOneSecond: this.#asked.length });
    this.#granted = this.#granted.filter((at) => at > wall - SECOND_MS);
    if (this.#granted.length >= (this.#kept.sessionsPerSecond ?? Number.POSITIVE_INFINITY)) {
      this.#keep({ refused: this.#kept.refused + 1 });
      return false;
    }
    this.#granted.push(wall);
    return true;
  }

  clear(): void {
    this.#asked = [];
    this.#granted = [];
    this.#keep(NOTHING);
  }

  #keep(changed: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changed };
    this.#kv.put(PACE, this.#kept);
  }
}
