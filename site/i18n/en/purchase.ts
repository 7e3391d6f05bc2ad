/** Texts of cart, checkout and order pages. */
export const purchase = {};
