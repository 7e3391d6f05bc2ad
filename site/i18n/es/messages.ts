import type { Messages } from '../en/messages';
import { law } from './law';
import { phone } from './phone';
import { purchase } from './purchase';
import { queue } from './queue';
import { shell } from './shell';
import { shop } from './shop';
import { story } from './story';
import { verify } from './verify';

export const es: Messages = { shell, shop, story, purchase, law, phone, verify, queue };
