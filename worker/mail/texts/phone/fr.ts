import type { PhoneLetters } from '../../phone-letter';

export const fr: PhoneLetters = {
  paid: ({ manifest, draw, promises }) => [
    ...(draw ? [
      `Votre tirage est le numéro ${draw.sequence} de cette vente\u00A0; son nom public est ${draw.id}. C’est le tour ${draw.round} de la source publique de hasard qui décide. Il paraît le ${draw.at}, et personne ne peut le connaître avant.`,
      `C’est inscrit au registre public. L’empreinte de cette ligne\u00A0:\n${draw.entry}`,
      'Gardez cette lettre\u00A0: ses deux empreintes prouvent que nous avons fixé votre tirage avant que quiconque puisse en connaître l’issue.',
    ] : []),
    `Ce que nous promettons, quel que soit le téléphone\u00A0:\n${promises.map((promise) => `– ${promise}`).join('\n')}`,
    `SHA-256 de la liste dans laquelle on tire\u00A0:\n${manifest}`,
  ],
  drawn: ({ number, link }, { unit, draw, verify }) => ({
    subject: `Votre Phone ${number} est tiré\u00A0: ${unit!.name}`,
    paragraphs: [
      'Bonjour,', `Votre Phone est tiré. Le voici\u00A0: ${unit!.name}. Le numéro sur la boîte\u00A0: ${unit!.code}.`,
      `C’est le tirage numéro ${draw!.sequence}, décidé par le tour ${draw!.round} de la source publique de hasard.`,
      `Vous n’avez pas à nous croire sur parole. Ici, votre propre appareil refait tout le calcul\u00A0:\n${verify}`,
      `Votre commande, avec tout ce qui concerne ce téléphone précis\u00A0:\n${link}`,
      'S’il ne vous convient pas, renvoyez-le gratuitement dans les 30 jours suivant la livraison. S’il a un défaut, nous le réparons, vous envoyons le même modèle ou vous remboursons, à votre choix.',
    ],
  }),
  gift: (link) => ({
    subject: 'Un Phone est en route pour vous',
    paragraphs: ['Bonjour,', 'Quelqu’un vous a acheté un Phone\u00A0: un smartphone d’occasion, contrôlé et en état de marche. Le modèle a été tiré d’une liste publique, et chacun peut vérifier que le tirage était honnête.', `Voyez ici lequel c’est. Ni le prix ni la commande n’y figurent\u00A0:\n${link}`, 'Ce lien suffit pour le voir\u00A0: gardez-le pour vous.'],
  }),
  limitReached: 'Chaque client peut acheter un Phone en trente jours, pour qu’il y en ait pour le plus grand nombre. Vous, ou quelqu’un ayant la même adresse ou la même carte, en avez déjà eu un dans ce délai. Aucun téléphone n’a donc été tiré pour cette commande.',
};
