import type { Messages } from '../en/messages';

/** Texts of campaign and Phone pages. */
export const story: Messages['story'] = {
  campaign: {
    drawing: (first, second) => `${first} et ${second}, dessinés à la même échelle`,
    sideBySide: 'Côte à côte',
    fact: 'Critère',
    giveUp: 'Ce que vous perdez',
    keep: 'Ce que vous gardez',
    newFrom: (name, storage) => `${name}, ${storage}, neuf`,
    oursFrom: (name, storage, grade) => `${name}, ${storage}, ${grade}, chez nous`,
    atLaunch: (source, date) => `Prix à sa sortie : ${source}, ${date}`,
    atLaunchAbroad: (country, source, date) => `Prix à sa sortie (${country}) : ${source}, ${date}`,
    used: 'D’occasion, contrôlé, livraison comprise',
    difference: 'La différence',
    notAlike: 'La capacité n’est pas la même : chaque prix est celui de la version la moins chère.',
    alsoUsed: (name, price) => `Il y a un entre-deux : ${name} d’occasion, ${price}.`,
    questions: 'Bonnes questions',
    sources: 'D’où viennent les faits',
  },
  over: {
    title: 'Cette campagne est terminée',
    text: 'Elle a eu son temps, et ses offres avec elle. Nos autres pages affichent les prix d’aujourd’hui.',
    now: 'En ce moment',
  },
  phone: {
    searchTitle: 'Le Phone : un smartphone qui marche, attribué au hasard | Reprise',
    description: (price) => `Un smartphone reconditionné à ${price}. Lequel ? Il est attribué au hasard après le paiement, dans une liste publiée ici, avec toutes les probabilités.`,
    headline: 'Un prix. Un téléphone qui marche. Lequel, vous verrez.',
    lead: 'S’il vous faut un téléphone et que peu vous importe lequel, épargnez-vous les fiches techniques. Vous payez un prix fixe ; l’un des téléphones de cette page vous est attribué au hasard, puis envoyé.',
    left: (left, size) => `Il en reste ${left} sur ${size}`,
    buy: 'Acheter un Phone',
    noCart: 'Il ne passe pas par le panier : il se commande à part.',
    soldOut: 'Ils sont tous pris en ce moment. Si un paiement n’aboutit pas, il peut s’en libérer un.',
    ended: 'Cette vente est terminée.',
    none: 'Il n’y a pas de vente de Phones en ce moment.',
    not: 'Ce que ce n’est pas',
    nots: [
      { title: 'Pas un choix.', text: 'Modèle, couleur et stockage ne se choisissent pas et ne s’échangent pas. S’il vous faut un téléphone précis, prenez-le en rayon.' },
      { title: 'Pas un jeu.', text: 'Personne ne repart les mains vides. Quiconque paie reçoit un téléphone de cette liste.' },
      { title: 'Pas un secret.', text: 'Ce que cela peut être, et en combien d’exemplaires, figure plus haut, avant que vous ne payiez.' },
    ],
    shelf: 'Plutôt en choisir un vous-même',
  },
};
