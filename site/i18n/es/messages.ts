import type { Messages } from '../en/messages';
import { drawing } from './drawing';
import { fact } from './fact';
import { find } from './find';
import { found } from './found';
import { law } from './law';
import { newest } from './newest';
import { offline } from './offline';
import { phone } from './phone';
import { premium } from './premium';
import { price } from './price';
import { purchase } from './purchase';
import { queue } from './queue';
import { reminder } from './reminder';
import { shell } from './shell';
import { shop } from './shop';
import { story } from './story';
import { unit } from './unit';
import { verify } from './verify';

export const es: Messages = {
  shell, shop, find, price, unit, fact, premium, newest, story, purchase, law, phone, verify, queue, reminder, found, offline, drawing,
};
