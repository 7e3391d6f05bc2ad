import type { Letters } from '../letter';

export const fr: Letters = {
  orderPaid: ({ number, items, total, link, delivery, isPhone }) => ({
    subject: `Votre commande ${number} est payée`,
    paragraphs: [
      'Bonjour,',
      'Merci pour votre commande. Le paiement nous est bien parvenu : le contrat est conclu.',
      items.join('\n'),
      `Total : ${total}`,
      isPhone ? 'La page de votre commande indique quel Phone vous a été attribué.' : 'Nous vérifions et emballons maintenant votre achat.',
      `Livraison prévue : ${delivery}`,
      `Tout ce qui concerne votre commande se trouve ici :\n${link}`,
      'Toute personne qui a ce lien peut voir la commande : gardez-le pour vous. Vous avez 30 jours pour renvoyer l’appareil, sans donner de raison.',
    ],
  }),
  orderRefunded: ({ number, total, link }) => ({
    subject: `Nous remboursons votre commande ${number}`,
    paragraphs: [
      'Bonjour,',
      'Votre paiement est arrivé après la fin de la réservation et l’appareil avait déjà été vendu. Nous en sommes désolés.',
      `Nous avons lancé le remboursement intégral de ${total}. Selon le moyen de paiement, il vous parvient en quelques jours.`,
      link,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Votre rétractation pour ${orderNumber} a bien été reçue`,
    paragraphs: [
      'Bonjour,',
      `Nous accusons réception de votre rétractation pour la commande ${orderNumber}, le ${declaredAt}.`,
      'Nous vous envoyons l’étiquette de retour. Nous remboursons tous les paiements dès réception de l’appareil ou de la preuve d’expédition, au plus tard sous 14 jours.',
    ],
  }),
};
