import type { Messages } from '../en/messages';

export const drawing: Messages['drawing'] = {
  size: {
    beside: (first, second) => `${first} et ${second} de face, dessinés à la même échelle`,
    overlaid: (first, second) => `Les contours de ${first} et de ${second}, l’un sur l’autre`,
    measure: 'Mesure',
    dimensions: { height: 'Hauteur', width: 'Largeur', depth: 'Épaisseur', weight: 'Poids' },
    compared: (first, second, differences) => `${first} à côté de ${second} : ${differences}.`,
    same: (first, second) => `${first} et ${second} ont la même taille et le même poids.`,
    differences: {
      height: { more: (by) => `plus haut de ${by}`, less: (by) => `moins haut de ${by}` },
      width: { more: (by) => `plus large de ${by}`, less: (by) => `moins large de ${by}` },
      depth: { more: (by) => `plus épais de ${by}`, less: (by) => `plus fin de ${by}` },
      weight: { more: (by) => `plus lourd de ${by}`, less: (by) => `plus léger de ${by}` },
    },
  },
  share: {
    model: { line: 'D’occasion, contrôlé, et décrit avec des mots simples.', alt: (name) => `${name}, dessiné de dos et de face` },
    premium: { title: 'Premium', line: 'Pièces d’origine, batterie à 95\u00A0% au moins, aucune trace visible.' },
    quiz: { title: 'Le tout dernier, pour quoi faire\u00A0?', line: 'Quelques questions. La réponse peut être\u00A0: gardez le vôtre.' },
  },
};
