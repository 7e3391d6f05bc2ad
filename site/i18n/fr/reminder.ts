import type { Messages } from '../en/messages';

/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder: Messages['reminder'] = {
  heading: 'La prochaine vente',
  opens: (day, time) => `Elle ouvre le ${day} à ${time}.`,
  calendar: 'L’ajouter à votre agenda',
  email: 'E-mail',
  emailHint: 'Un seul e-mail, quelques heures avant l’ouverture. Vous confirmez d’abord l’adresse, et nous l’effaçons dès que l’e-mail est parti.',
  remind: 'Me le rappeler',
  sending: 'Un instant…',
  title: 'Un rappel de la prochaine vente | Reprise',
  asked: { heading: 'Consultez votre messagerie', text: (hours) => `Si cette adresse existe, un e-mail avec un lien est en route. Le rappel ne compte qu’une fois confirmé, dans les ${hours} heures ; sinon, nous oublions l’adresse.` },
  none: { heading: 'Aucune vente n’est annoncée', text: 'Nous n’avons rien conservé. Dès que la prochaine vente de Phones aura une date, elle figurera sur la page du Phone.' },
  confirm: { heading: 'Encore une étape', text: (day, time) => `Vous souhaitez un e-mail avant l’ouverture de la vente de Phones, le ${day} à ${time}. C’est bien cela ?`, action: 'Oui, rappelez-le-moi' },
  confirmed: { heading: 'Nous vous le rappellerons', text: (day, time) => `Un e-mail vous parviendra quelques heures avant l’ouverture de la vente, le ${day} à ${time}. Nous effacerons ensuite votre adresse.` },
  end: 'Pas d’e-mail : effacer mon adresse',
  ended: { heading: 'Votre adresse est effacée', text: 'Aucun e-mail ne viendra.' },
  gone: { heading: 'Rien n’est conservé sous ce lien', text: 'Il a rempli son rôle, a expiré ou a été arrêté. Dans tous les cas, nous n’avons plus d’adresse ici.' },
  back: 'Tout sur le Phone',
  event: {
    summary: 'Vente de Phones chez Reprise',
    text: (price) => `Un Phone coûte ${price} : un smartphone reconditionné, vérifié, en état de marche. Lequel, c’est un nombre aléatoire public qui le décide après le paiement.`,
    alarm: (minutes) => `La vente de Phones ouvre dans ${minutes} minutes`,
  },
};
