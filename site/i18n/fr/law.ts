import type { Messages } from '../en/messages';

/** Texts around the legal documents, of the errors, and around the harmonised notice. */
export const law: Messages['law'] = {
  documents: 'Documents juridiques',
  updated: (date) => `Version du ${date}`,
  searchTitle: (title) => `${title} | Reprise`,
  notice: {
    label: 'Notice européenne sur la garantie légale',
    link: 'Vos droits dans chaque pays, sur les pages de l’Union européenne',
    code: (address) => `Code QR qui mène à ${address}`,
  },
  notFound: {
    title: 'Il n’y a rien ici',
    text: 'La page a déménagé, a été vendue, ou n’a jamais existé. Rien n’est perdu, à part le chemin.',
    home: 'Aller à l’accueil',
    phones: 'Voir tous les téléphones',
    countries: 'Choisissez un pays :',
  },
  broken: {
    title: 'Quelque chose n’a pas marché de notre côté',
    text: 'Vous n’y êtes pour rien. Réessayez dans un instant ; si vous avez payé, rien n’est perdu et votre commande est en sécurité.',
    again: 'Réessayer',
    home: 'Aller à l’accueil',
  },
};
