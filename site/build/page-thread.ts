import { Worker } from 'node:worker_threads';
import { keyOf, type Answer, type Task } from './task';

type Promised = { readonly resolve: (answer: Response) => void; readonly reject: (fault: unknown) => void };

/** A thread that renders the pages it is given, one after the other. */
export class PageThread {
  #worker: Worker;
  #promised = new Map<number, Promised>();
  #last = 0;

  /** @param entry where the built `pages.entry.ts` lies */
  constructor(entry: string) {
    this.#worker = new Worker(new URL(entry));
    this.#worker.on('message', (answer: Answer) => {
      const { resolve, reject } = this.#promised.get(answer.id)!;
      this.#promised.delete(answer.id);
      if ('fault' in answer) reject(answer.fault);
      else resolve(responseOf(answer));
    });
    this.#worker.on('error', (fault) => {
      for (const { reject } of this.#promised.values()) reject(fault);
    });
  }

  /** How many pages it has yet to render. */
  get waiting(): number {
    return this.#promised.size;
  }

  render(url: string, route: Parameters<typeof keyOf>[0]): Promise<Response> {
    const id = (this.#last += 1);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ id, url, key: keyOf(route) } satisfies Task);
    return new Promise((resolve, reject) => this.#promised.set(id, { resolve, reject }));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The page's bytes are handed on as they came: reading them back out of a response would copy them twice. */
function responseOf({ body, ...init }: Exclude<Answer, { fault: unknown }>): Response {
  const response = new Response(body, init);
  return body ? Object.assign(response, { arrayBuffer: () => Promise.resolve(body) }) : response;
}
