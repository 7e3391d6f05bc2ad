import type { PhoneLetters } from '../../phone-letter';

export const de: PhoneLetters = {
  paid: ({ manifest, draw, promises }) => [
    ...(draw ? [
      `Ihre Ziehung ist die Nummer ${draw.sequence} dieses Verkaufs, ihr öffentlicher Name ist ${draw.id}. Es entscheidet Runde ${draw.round} der öffentlichen Zufallsquelle; sie erscheint am ${draw.at}, und vorher kann sie niemand kennen.`,
      `So steht es im öffentlichen Register. Der Hash dieser Zeile:\n${draw.entry}`,
      'Bewahren Sie diesen Brief auf: Die beiden Hashwerte darin belegen, dass wir Ihre Ziehung festgelegt haben, bevor irgendjemand wissen konnte, wie sie ausgeht.',
    ] : []),
    `Was wir zusagen, welches Gerät es auch wird:\n${promises.map((promise) => `– ${promise}`).join('\n')}`,
    `SHA-256 der Liste, aus der gezogen wird:\n${manifest}`,
  ],
  drawn: ({ number, link }, { unit, draw, verify }) => ({
    subject: `Ihr Phone ${number} ist gezogen: ${unit!.name}`,
    paragraphs: [
      'Guten Tag,', `Ihr Phone ist gezogen. Es ist dieses: ${unit!.name}. Die Nummer auf der Schachtel: ${unit!.code}.`,
      `Es ist die Ziehung Nummer ${draw!.sequence}, entschieden von Runde ${draw!.round} der öffentlichen Zufallsquelle.`,
      `Sie müssen uns das nicht glauben. Hier rechnet Ihr eigenes Gerät die ganze Ziehung nach:\n${verify}`,
      `Ihre Bestellung, mit allem über genau dieses Gerät:\n${link}`,
      'Passt es nicht zu Ihnen, schicken Sie es innerhalb von 30 Tagen nach Lieferung kostenlos zurück. Ist es mangelhaft, reparieren wir es, schicken Ihnen dasselbe Modell oder erstatten den Preis; Sie haben die Wahl.',
    ],
  }),
  gift: (link) => ({
    subject: 'Ein Phone ist auf dem Weg zu Ihnen',
    paragraphs: ['Guten Tag,', 'jemand hat für Sie ein Phone gekauft: ein gebrauchtes Smartphone, geprüft und funktionstüchtig. Welches es ist, wurde aus einer öffentlichen Liste gezogen, und dass es dabei fair zuging, lässt sich nachrechnen.', `Hier sehen Sie, welches es ist. Preis und Bestellung stehen dort nicht:\n${link}`, 'Wer diesen Link hat, kann es sehen; behalten Sie ihn also für sich.'],
  }),
  limitReached: 'Jeder Kunde kann in dreißig Tagen ein Phone kaufen, damit es für möglichst viele reicht. Sie oder jemand mit derselben Anschrift oder Karte hat in dieser Zeit schon eines bekommen. Für diese Bestellung wurde deshalb kein Gerät gezogen.',
};
