import type { Messages } from '../en/messages';

export const find: Messages['find'] = {};
