import type { Letters } from '../letter';
import { fr as phones } from './phone/fr';

export const fr: Letters = {
  grades: { premium: 'Premium', excellent: 'Excellent', good: 'Bon', fair: 'Correct' },
  chosen: (code, battery) => `ce téléphone précis : ${code}, batterie à ${battery}`,
  voucher: (code, amount) => `Code ${code} : −${amount}`,
  orderPaid: ({ number, items, tax, total, link, delivery, phone, terms, returns }) => ({
    subject: `Votre commande ${number} est payée`,
    paragraphs: [
      'Bonjour,',
      'Merci pour votre commande. Votre paiement nous est parvenu : le contrat est conclu.',
      items.join('\n'),
      ...(tax ? [`Taxe : ${tax}`] : []),
      `Total : ${total}`,
      ...(phone ? phones.paid(phone) : ['Nous contrôlons et emballons maintenant votre achat.']),
      `Livraison prévue : ${delivery}`,
      `Tout ce qui concerne votre commande se trouve ici :\n${link}`,
      'Toute personne qui a ce lien peut voir la commande : gardez-le pour vous. Vous avez 30 jours après la réception pour changer d’avis, sans motif et sans frais.',
      `Nos conditions de vente : ${terms}\nRétractation et retours : ${returns}`,
    ],
  }),
  orderRefunded: ({ number, total, link, phone }) => ({
    subject: `Nous remboursons votre commande ${number}`,
    paragraphs: [
      'Bonjour,',
      phone?.refundReason === 'limit-reached' ? phones.limitReached : 'Votre paiement nous est parvenu après la fin de la réservation, et le téléphone était déjà parti chez quelqu’un d’autre. Nous en sommes désolés.',
      `Nous vous avons remboursé la totalité, soit ${total}. Selon le moyen de paiement, il faut quelques jours pour que l’argent vous parvienne.`,
      link,
    ],
  }),
  refundMade: ({ number, link }, amount) => ({
    subject: `Votre commande ${number} : nous vous avons renvoyé ${amount}`,
    paragraphs: [
      'Bonjour,',
      `Pour votre commande ${number}, nous vous avons renvoyé ${amount}, par où votre paiement était venu. Il faut quelques jours pour que l’argent vous parvienne.`,
      `Tout ce qui concerne votre commande se trouve ici :\n${link}`,
    ],
  }),
  paymentFailed: ({ number, link }) => ({
    subject: `Votre commande ${number} : le paiement n’a pas abouti`,
    paragraphs: [
      'Bonjour,',
      `Le paiement de votre commande ${number} n’a pas abouti. Rien n’a été débité, et ce que nous vous gardions est de nouveau libre.`,
      `Si vous le souhaitez, commandez à nouveau et choisissez un autre moyen de paiement :\n${link}`,
    ],
  }),
  withdrawalReceived: ({ orderNumber, declaredAt }) => ({
    subject: `Accusé de réception : votre rétractation, commande ${orderNumber}`,
    paragraphs: [
      'Bonjour,',
      `Vous nous avez notifié votre rétractation du contrat portant sur la vente des biens de la commande ${orderNumber}. Nous l’avons reçue le ${declaredAt} et en accusons réception.`,
      'Nous vous envoyons l’étiquette de retour. Dès que le téléphone est chez nous, ou que vous prouvez l’avoir envoyé, nous vous remboursons tous vos paiements, au plus tard sous 14 jours.',
    ],
  }),
  phoneDrawn: (facts) => phones.drawn(facts, facts.phone),
  gift: phones.gift,
  reminderConfirm: ({ opens, link, hours, house }) => ({
    subject: 'À confirmer : un e-mail avant la prochaine vente de Phones',
    paragraphs: [
      'Bonjour,',
      `Quelqu’un, vous-même nous l’espérons, nous a demandé d’écrire à cette adresse avant la prochaine vente de Phones. Elle ouvre le ${opens}.`,
      `Si c’est bien vous, confirmez-le dans les ${hours} heures :\n${link}`,
      'Vous recevrez alors un seul e-mail, quelques heures avant l’ouverture ; une fois celui-ci envoyé, nous effaçons votre adresse. Si ce n’était pas vous, ne faites rien : nous l’oublions de nous-mêmes. Le même lien permet aussi de la faire effacer tout de suite.',
      house,
    ],
  }),
  reminder: ({ opens, page, link, house }) => ({
    subject: 'La vente de Phones ouvre bientôt',
    paragraphs: [
      'Bonjour,',
      `Vous nous avez demandé de vous le rappeler : la vente de Phones ouvre le ${opens}.`,
      `C’est par ici :\n${page}`,
      'Rien n’est réservé ni commandé pour vous. C’était le seul e-mail que vous aviez demandé : votre adresse est en cours d’effacement, aucun autre ne suivra.',
      `Si vous n’en voulez plus du tout, arrêtez ici :\n${link}`,
      house,
    ],
  }),
};
