const hasVowel = (day: string) => /^(8|11)\b/.test(day);

/** On a day: il 5 dicembre, l’8 dicembre. */
export const on = (day: string) => (hasVowel(day) ? `l’${day}` : `il ${day}`);
/** Up to a day: al 5 dicembre, all’8 dicembre. */
export const until = (day: string) => (hasVowel(day) ? `all’${day}` : `al ${day}`);
