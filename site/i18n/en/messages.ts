import { law } from './law';
import { purchase } from './purchase';
import { shell } from './shell';
import { shop } from './shop';
import { story } from './story';

/** The texts in British English, and the shape that every other language has. */
export const en = { shell, shop, story, purchase, law };
export type Messages = typeof en;
