import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {
  bar: {
    off: (time) => `Pas de réseau. Les prix et le stock de cette page datent du ${time}\u00A0: impossible de savoir s’ils valent encore.`,
    back: 'Le réseau est revenu. Ce que vous voyez est encore la copie.',
    blocked: 'Pas de réseau\u00A0: rien n’a été envoyé. Réessayez quand il sera revenu.',
    again: 'Recharger la page',
    close: 'OK',
  },
  page: {
    searchTitle: 'Pas de réseau | Reprise',
    title: 'Pas de réseau',
    text: 'Impossible de charger cette page pour le moment. Celles que vous avez déjà ouvertes restent lisibles.',
    again: 'Réessayer',
    kept: 'Pages sur cet appareil',
    note: 'Leurs prix et leur stock ont l’âge des pages elles-mêmes.',
  },
};
