/** Texts for search engines, feeds and shared pictures. */
export const found = {};
