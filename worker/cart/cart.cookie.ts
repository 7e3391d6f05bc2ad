import { secretCookie } from '../secret-cookie';

/** The secret of this browser's cart in a market. Carts wait for three months. */
export const cartCookie = secretCookie('cart-', 90 * 24 * 60 * 60);
