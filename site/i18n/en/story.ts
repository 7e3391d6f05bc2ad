/** Texts of campaign and Phone pages. */
export const story = {};
