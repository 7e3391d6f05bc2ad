import { DrawClock } from '../../../worker/draw/draw-clock';
import type { Bindings } from '../../../worker/env';
import type { Clock, Turn } from './scheduled-env';

/**
 * The clock of a drop: the shop's own, but for its alarm, which rings when somebody in the story lets it.
 * The alarm is kept in the shop's time, because the time outside stands still.
 */
export class DropClock {
  readonly #turn: Turn;
  readonly #clock: Clock;
  readonly #env: () => Bindings;
  #drop: unknown;
  #alarm: number | null = null;

  constructor(turn: Turn, clock: Clock, env: () => Bindings) {
    this.#turn = turn;
    this.#clock = clock;
    this.#env = env;
  }

  /** What the shop is given: waking a clock is a call like any other. */
  get namespace(): Bindings['DRAW_CLOCK'] {
    const wake: DrawClock['wake'] = (drop, at) => this.#turn('wake the clock', () => this.#start().wake(drop, at), () => new Error('Network connection lost.'));
    return { getByName: () => ({ wake }) } as unknown as Bindings['DRAW_CLOCK'];
  }

  /** Rings, where its time has come. @returns whether it did */
  async ring(): Promise<boolean> {
    if (this.#alarm === null || this.#alarm > this.#clock.now) return false;
    this.#alarm = null;
    await this.#start().alarm();
    return true;
  }

  /** Everything it knew is gone. @returns whether it was to ring */
  lose(): boolean {
    const wasSet = this.#alarm !== null;
    [this.#drop, this.#alarm] = [undefined, null];
    return wasSet;
  }

  #start(): DrawClock {
    const ahead = () => this.#clock.now - Date.now();
    const storage = {
      get: async () => this.#drop,
      put: async (_: string, drop: unknown) => void (this.#drop = drop),
      getAlarm: async () => this.#alarm && this.#alarm - ahead(),
      setAlarm: async (at: number) => void (this.#alarm = at + ahead()),
    };
    return Object.assign(Object.create(DrawClock.prototype) as DrawClock, { ctx: { storage }, env: this.#env() });
  }
}
