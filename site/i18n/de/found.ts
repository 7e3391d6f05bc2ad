import type { Messages } from '../en/messages';

export const found: Messages['found'] = {
  feed: {
    title: (name, storage, colour, grade) => `${name}, ${storage}, ${colour}, refurbished (${grade})`,
    description: ({ name, grade, months, days }) =>
      `${name}, gebraucht, nach Liste geprüft und eingestuft. ${grade} Lieferung inklusive. ${months} Monate Gewährleistung, ${days} Tage kostenlose Rückgabe. Das Bild ist eine Zeichnung des Modells in dieser Farbe, nicht des einzelnen Geräts.`,
  },
};
