import type { Messages } from '../en/messages';

export const premium: Messages['premium'] = {};
