import type { Messages } from '../en/messages';

export const found: Messages['found'] = {
  feed: {
    title: (name, storage, colour, grade) => `${name}, ${storage}, ${colour}, reconditionné (${grade})`,
    description: ({ name, grade, months, days }) =>
      `${name}, d’occasion, contrôlé point par point et classé par état. ${grade} Livraison comprise. Garantie de ${months} mois, ${days} jours pour le renvoyer à nos frais. L’image est un dessin du modèle dans cette couleur, pas de l’appareil lui-même.`,
  },
};
