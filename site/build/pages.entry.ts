import { isMainThread, parentPort } from 'node:worker_threads';
import { app as prerendered } from 'astro/entrypoints/prerender';
import { keyOf, type Answer, type Task } from './task';

/** What renders the pages of a build, in the build's own thread and in those that help it. */
export const app = Object.assign(prerendered, {
  /** Where this file lies once it is built. */
  entry: import.meta.url,
  /** Pages are written as one text: streaming them would encode each of a page's thousand pieces by itself. */
  resolveStreaming: () => false,
});

if (!isMainThread) help();

/** Renders what the build's own thread asks for. */
function help(): void {
  const { routes: all } = app.manifest;
  const routes = new Map(all.map(({ routeData }) => [keyOf(routeData), routeData]));
  // What Astro's build would tell it besides; each route's styles stand in the manifest as well.
  const pages = all.map(({ routeData, styles }) => [keyOf(routeData), { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) }] as const);
  app.setInternals({ pagesByKeys: new Map(pages) } as unknown as Parameters<typeof app.setInternals>[0]);
  app.setOptions({ settings: { scripts: [] }, logger: app.logger } as unknown as Parameters<typeof app.setOptions>[0]);

  parentPort!.on('message', async ({ id, url, key }: Task) => {
    try {
      const response = await app.render(new Request(url), { routeData: routes.get(key)! });
      const { status, statusText, headers } = response;
      const body = response.body && (await response.arrayBuffer());
      answer({ id, status, statusText, headers: [...headers], body }, body);
    } catch (fault) {
      answer({ id, fault });
    }
  });
}

function answer(message: Answer, body?: ArrayBuffer | null): void {
  parentPort!.postMessage(message, body ? [body] : []);
}
