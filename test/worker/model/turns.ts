import fc from 'fast-check';

type Wish = { readonly who: string; readonly label: string; readonly work: () => Promise<void> };

/**
 * Whose call comes next is the scheduler's choice, one call at a time. Who asks is told to it by name and
 * not as they come, once everything that the last call set going has come to rest: a seed then always means the same run.
 */
export class Turns {
  readonly #scheduler: fc.Scheduler;
  #wishes: Wish[] = [];
  #isBusy = false;

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler;
  }

  ask(who: string, label: string, work: () => Promise<void>): void {
    this.#wishes.push({ who, label, work });
    if (!this.#isBusy) void this.#collect();
  }

  /** Gives turns until `steps` are done. */
  async until(steps: Promise<unknown>): Promise<void> {
    await this.#scheduler.waitFor(steps, async (turn) => {
      this.#isBusy = true;
      await turn();
      await this.#collect();
    });
  }

  /** The calls so far, in the order in which they came. */
  calls(): string[] {
    return this.#scheduler.report().map(({ label }) => label);
  }

  async #collect(): Promise<void> {
    this.#isBusy = true;
    for (let rest = 0; rest < 8; rest += 1) await new Response('').text();
    this.#isBusy = false;
    const wishes = this.#wishes.sort((a, b) => (a.who < b.who ? -1 : Number(a.who > b.who)));
    this.#wishes = [];
    for (const { who, label, work } of wishes) {
      // A sequence of one: its work begins when its turn has come, where a promise would have begun already.
      this.#scheduler.scheduleSequence([{ builder: work, label: `${who}: ${label}` }]);
    }
  }
}
