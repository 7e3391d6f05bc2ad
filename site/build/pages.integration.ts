import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keyOf, type Answer, type Task } from './task';

/** Astro's own prerenderer keeps what renders in `app`; ours knows where it lies. */
type Rendering = AstroPrerenderer & { app: { readonly entry: string } };
type Waiting = { readonly resolve: (answer: Response) => void; readonly reject: (fault: unknown) => void };

/** More would not help: files are written by one. */
const mostThreads = 3;

/** So many pages wait in a thread before this one, which hands them out and writes what comes of them, renders any itself: a thread that has to wait for it stands still. */
const enough = 12;

/** Renders pages on every core: threads that do nothing else, and this one where it has the time. What is no page stays here. */
export function pagesOnThreads(): AstroIntegration {
  return {
    name: 'pages-on-threads',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => {
        let threads: PageThread[] = [];
        let here = 0;
        /** Who is to render the next page: a thread, unless all have enough to do and this one has nothing. */
        const freeThread = () => {
          const idlest = threads.toSorted((a, b) => a.length - b.length)[0];
          return idlest && (here > 0 || idlest.length < enough) ? idlest : undefined;
        };
        return {
          ...own,
          setup: async () => {
            await own.setup?.();
            const { entry } = (own as Rendering).app;
            threads = Array.from({ length: Math.min(availableParallelism() - 1, mostThreads) }, () => new PageThread(entry));
          },
          render: async (request, options) => {
            const thread = options.routeData.type === 'page' && !options.collectMetadata ? freeThread() : undefined;
            if (thread) return thread.render(request.url, options.routeData);
            here += 1;
            return own.render(request, options).finally(() => { here -= 1; });
          },
          teardown: async () => {
            await Promise.all(threads.map((thread) => thread.end()));
            await own.teardown?.();
          },
        };
      }),
      'astro:build:setup': ({ vite, target }) => {
        const options = vite.environments?.prerender?.build?.rolldownOptions;
        if (target === 'server' && options) options.input = 'site/build/pages.entry.ts';
      },
    },
  };
}

/** A thread that renders the pages it is given, one after the other. */
class PageThread {
  #worker: Worker;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(entry: string) {
    this.#worker = new Worker(new URL(entry));
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id)!;
      this.#waiting.delete(answer.id);
      if ('fault' in answer) waiting.reject(answer.fault);
      else waiting.resolve(new Response(answer.body, answer));
    });
    this.#worker.on('error', (fault) => {
      for (const { reject } of this.#waiting.values()) reject(fault);
    });
  }

  /** How many pages it has yet to render. */
  get length(): number {
    return this.#waiting.size;
  }

  render(url: string, route: Parameters<typeof keyOf>[0]): Promise<Response> {
    const id = (this.#last += 1);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ id, url, key: keyOf(route) } satisfies Task);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
