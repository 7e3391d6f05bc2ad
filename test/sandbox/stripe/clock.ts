const OFFSET = 'clock-offset';

/** The stand-in's time: that of the wall, and as far from it as tests have moved it. Nothing else here looks at the time. */
export class Clock {
  readonly #kv: SyncKvStorage;
  #offset: number;

  constructor(kv: SyncKvStorage) {
    this.#kv = kv;
    this.#offset = kv.get<number>(OFFSET) ?? 0;
  }

  get offset(): number {
    return this.#offset;
  }

  now(): number {
    return this.wall() + this.#offset;
  }

  /** The time outside: what signatures carry, and what a rate is measured by. */
  wall(): number {
    return Date.now();
  }

  move(offset: number): void {
    this.#offset = offset;
    this.#kv.put(OFFSET, offset);
  }

  clear(): void {
    this.move(0);
  }
}
