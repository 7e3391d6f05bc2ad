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
};
