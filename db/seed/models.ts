import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { modelSchema, type Model } from '../../site/content/model.schema';

export type DemoModel = Model & { readonly id: string };

/** Reads every model, by id. @throws Error naming the file that is no model. */
export function readModels(root: string): DemoModel[] {
  const folder = join(root, 'site/content/models');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const model = modelSchema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!model.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(model.error)}`);
      return { ...model.data, id: file.slice(0, -'.yaml'.length) };
    });
}
