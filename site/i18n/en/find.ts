/** Texts of search, filters and sorting. */
export const find = {};
