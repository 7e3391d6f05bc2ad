import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import type { PhoneModel } from '../../site/features/model/shelf';

const folder = 'site/content/models';

/** Every phone of the catalogue, read as the build reads it. */
export const phones: PhoneModel[] = readdirSync(folder).map((file) => ({
  id: file.replace('.yaml', ''),
  ...modelSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
}));

export function phone(id: string): PhoneModel {
  return phones.find((one) => one.id === id)!;
}
