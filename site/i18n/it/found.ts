import type { Messages } from '../en/messages';

export const found: Messages['found'] = {
  feed: {
    title: (name, storage, colour, grade) => `${name}, ${storage}, ${colour}, ricondizionato (${grade})`,
    description: ({ name, grade, months, days }) =>
      `${name}, usato, controllato punto per punto e classificato. ${grade} Consegna inclusa. ${months} mesi di garanzia e ${days} giorni per restituirlo a spese nostre. L’immagine è un disegno del modello in questo colore, non del singolo telefono.`,
  },
};
