import type { Messages } from '../en/messages';

export const newest: Messages['newest'] = {};
