import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { makerSchema, type Maker } from '../../site/content/maker.schema';
import { modelSchema, type Model } from '../../site/content/model.schema';
import { missingFor } from '../../site/law/offerable';
import { marketIds, type MarketId } from '../../worker/shared/market';

/** `lawfulIn`: the markets whose law the model's facts satisfy; it is offered in no other. */
export type DemoModel = Model & { readonly id: string; readonly lawfulIn: readonly MarketId[] };

/** Reads every model, by id. @throws Error naming the file that is no model, or whose maker has none. */
export function readModels(root: string): DemoModel[] {
  const makers = new Map(readAll(root, 'makers', makerSchema).map(({ data }): [string, Maker] => [data.name, data]));
  return readAll(root, 'models', modelSchema).map(({ id, data }) => {
    const maker = makers.get(data.maker);
    if (!maker) throw new Error(`${id}: site/content/makers has no ${data.maker}`);
    return { ...data, id, lawfulIn: marketIds.filter((market) => missingFor(market, data, maker).length === 0) };
  });
}

function readAll<Data>(root: string, name: string, schema: z.ZodType<Data>): { id: string; data: Data }[] {
  const folder = join(root, 'site/content', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const result = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!result.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(result.error)}`);
      return { id: file.slice(0, -'.yaml'.length), data: result.data };
    });
}
