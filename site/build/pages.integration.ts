import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { PageThread } from './page-thread';

/** Astro's own prerenderer keeps what renders in `app`; ours knows where it lies. */
type Rendering = AstroPrerenderer & { app: { readonly entry: string } };

/** More would not help: files are written by one. */
const mostThreads = 4;

/**
 * Renders pages on every core, in threads of their own. The build's thread gives them out and writes them: it holds all that
 * came before, and would look through it for garbage again and again. By itself V8 does that for every 32 MB of files, too,
 * however much else there is; so it is told to weigh them with the rest.
 */
export function pagesOnThreads(): AstroIntegration {
  return {
    name: 'pages-on-threads',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => {
        let threads: PageThread[] = [];
        return {
          ...own,
          setup: async () => {
            await own.setup?.();
            setFlagsFromString('--external-memory-accounted-in-global-limit');
            const { entry } = (own as Rendering).app;
            threads = Array.from({ length: Math.min(availableParallelism(), mostThreads) }, () => new PageThread(entry));
          },
          render: async (request, options) => {
            if (options.routeData.type !== 'page' || options.collectMetadata) return own.render(request, options);
            const idlest = threads.reduce((a, b) => (b.waiting < a.waiting ? b : a));
            return idlest.render(request.url, options.routeData);
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
