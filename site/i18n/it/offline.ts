import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {};
