import type { Messages } from '../en/messages';

export const fact: Messages['fact'] = {};
