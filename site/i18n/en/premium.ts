/** Texts of the page about the grade premium. */
export const premium = {};
