/** Texts for a page without network, and for the installed shop. */
export const offline = {};
