import { law } from './law';
import { phone } from './phone';
import { purchase } from './purchase';
import { queue } from './queue';
import { shell } from './shell';
import { shop } from './shop';
import { story } from './story';
import { verify } from './verify';

/** The texts in British English, and the shape that every other language has. */
export const en = { shell, shop, story, purchase, law, phone, verify, queue };
export type Messages = typeof en;
