import type { Loader } from 'astro/loaders';

/** How often each model and its listings are there: once, but for a measurement of large builds (`CATALOGUE_TIMES=25`). */
const times = Number(process.env.CATALOGUE_TIMES ?? 1);

/** The id of a model's copy. */
export const copyId = (id: string, copy: number) => `${id}-copy-${copy}`;

/** Copies have pages; their pictures and files for machines would be measured for nothing. */
export const isOriginal = ({ id }: { readonly id: string }) => !/-copy-\d+$/.test(id);

/** A loader whose entries are there `CATALOGUE_TIMES` times, with ids of their own. @param change what else a copy has of its own */
export function manyTimes<D extends Record<string, unknown>>(loader: Loader, change: (data: D, copy: number) => D = (data) => data): Loader {
  if (times === 1) return loader;
  return {
    ...loader,
    load: async (context) => {
      await loader.load(context);
      for (const { id, data } of context.store.values()) {
        for (let copy = 1; copy < times; copy += 1) context.store.set({ id: copyId(id, copy), data: change(data as D, copy) });
      }
    },
  };
}
