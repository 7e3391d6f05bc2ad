import type { Messages } from '../en/messages';

/** What every page shows around its content, and the words that several pages share. */
export const shell: Messages['shell'] = {
  skip: 'Aller au contenu',
  tagline: 'Téléphones reconditionnés. Bis.',
  nav: { label: 'Boutique', phones: 'Téléphones', phone: 'Phone', campaign: 'Le tout dernier, pour quoi faire ?', cart: 'Panier', home: 'Reprise, accueil' },
  footer: {
    country: 'Pays',
    law: 'Les petites lignes, en grand',
    demo: 'Cette boutique est une démonstration : les sociétés, les prix et le stock sont inventés.',
    trademarks: 'Les noms de fabricants et de modèles sont des marques de leurs titulaires. Reprise n’a aucun lien avec eux.',
  },
  legal: { guarantee: 'Garantie', returns: 'Retours', imprint: 'Mentions légales', privacy: 'Confidentialité', terms: 'Conditions de vente' },
  withdrawal: 'Renoncer au contrat ici',
  grades: {
    premium: { name: 'Premium', short: 'Aucune usure visible, batterie à 95 % ou plus.', long: 'Aucune marque visible, ni à bout de bras, ni de plus près. Capacité de la batterie : 95 % ou plus.' },
    excellent: { name: 'Excellent', short: 'De fines traces vues de près, batterie à 88 % ou plus.', long: 'De très fines rayures qui ne se voient qu’en lumière rasante. Capacité de la batterie : 88 % ou plus.' },
    good: { name: 'Bon', short: 'Légère usure visible, batterie à 85 % ou plus.', long: 'De légères rayures sur le verre ou le cadre, que l’on remarque en main et que l’on oublie sous une coque. Capacité de la batterie : 85 % ou plus.' },
    fair: { name: 'Correct', short: 'A visiblement servi, batterie à 80 % ou plus.', long: 'Des rayures et de petits éclats bien visibles ; l’écran se lit parfaitement. Capacité de la batterie : 80 % ou plus.' },
  },
  hues: {
    black: 'noir', grey: 'gris', silver: 'argent', white: 'blanc', cream: 'crème', gold: 'doré', yellow: 'jaune',
    orange: 'orange', red: 'rouge', pink: 'rose', purple: 'violet', blue: 'bleu', green: 'vert',
  },
  storage: (gigabytes) => (gigabytes >= 1024 ? `${gigabytes / 1024} To` : `${gigabytes} Go`),
  taxNote: 'Prix TVA comprise (régime de la marge pour les biens d’occasion : elle n’apparaît pas séparément). Livraison comprise.',
  deliveryFree: 'Livraison comprise',
  from: (price) => `dès ${price}`,
  soldOut: 'Épuisé',
  stock: (left) => (left > 10 ? 'En stock' : left > 1 ? `${left} en stock` : left === 1 ? 'Le dernier' : 'Épuisé'),
  demoText: 'Texte de démonstration. Ce n’est pas un conseil juridique, et aucun contrat réel n’est conclu ici.',
};
