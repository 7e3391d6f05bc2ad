import type { Messages } from '../en/messages';

export const found: Messages['found'] = {
  feed: {
    title: (name, storage, colour, grade) => `${name}, ${storage}, ${colour}, reacondicionado (${grade})`,
    description: ({ name, grade, months, days }) =>
      `${name}, usado, revisado punto por punto y clasificado. ${grade} Entrega incluida. ${months} meses de garantía y ${days} días para devolverlo sin gastos. La imagen es un dibujo del modelo en este color, no de la unidad concreta.`,
  },
};
