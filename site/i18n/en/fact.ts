/** Texts of facts that a country’s law asks for, and of questions and answers about a model. */
export const fact = {};
