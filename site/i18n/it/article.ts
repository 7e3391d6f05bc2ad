/** Eight, eleven, eighty begin with a vowel, in days as in percentages. */
const hasVowel = (figure: string) => /^(8|11\b)/.test(figure);
/** A day that begins with its weekday takes no article. */
const isFigure = (text: string) => /^\d/.test(text);

/** Il 5 dicembre, l’8 dicembre, l’85%, martedì 8 dicembre. */
export const the = (text: string) => (!isFigure(text) ? text : hasVowel(text) ? `l’${text}` : `il ${text}`);
/** Al 5 dicembre, all’8 dicembre, all’85%, a martedì 8 dicembre. */
export const toThe = (text: string) => (!isFigure(text) ? `a ${text}` : hasVowel(text) ? `all’${text}` : `al ${text}`);
