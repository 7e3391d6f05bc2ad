/** Texts of the comparison of two phones and of the quiz. */
export const newest = {};
