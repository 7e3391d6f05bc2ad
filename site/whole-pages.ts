import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** Astro's own prerenderer keeps what renders in `app`. */
type Rendering = AstroPrerenderer & { app: { resolveStreaming: () => boolean } };

/**
 * Pages of a build are written as one text, as Astro does it for sites without an adapter. With one it
 * would stream them, and encode each of a page's thousand pieces by itself: a third of the time of a build.
 */
export function wholePages(): AstroIntegration {
  return {
    name: 'whole-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((original) => ({
        ...original,
        setup: async () => {
          await original.setup?.();
          (original as Rendering).app.resolveStreaming = () => false;
        },
      })),
      // Astro leaves the entry to whoever brings a prerenderer; it is the usual one.
      'astro:build:setup': ({ vite, target }) => {
        const options = vite.environments?.prerender?.build?.rolldownOptions;
        if (target === 'server' && options) options.input = 'astro/entrypoints/prerender';
      },
    },
  };
}
