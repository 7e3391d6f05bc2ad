import type { Messages } from '../en/messages';
import { queue } from '../en/queue';
import { verify } from '../en/verify';
import { phone } from '../en/phone';
import { law } from './law';
import { purchase } from './purchase';
import { shell } from './shell';
import { shop } from './shop';
import { story } from './story';

/** The texts in German, as in Germany; Austria's stand beside them where they differ. */
export const de: Messages = { shell, shop, story, purchase, law, phone, verify, queue };
