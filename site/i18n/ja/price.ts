import type { Messages } from '../en/messages';

export const price: Messages['price'] = {};
