/** Texts of legal pages, withdrawal, problems and errors. */
export const law = {};
