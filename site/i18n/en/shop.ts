/** Texts of home, list and model pages. */
export const shop = {};
