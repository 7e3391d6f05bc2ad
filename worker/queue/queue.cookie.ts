import { secretCookie } from '../secret-cookie';

/** The secret of this browser's ticket in a market's queue. A queue lasts for hours; it is remembered for two days. */
export const ticketCookie = secretCookie('queue_', 2 * 24 * 60 * 60);
