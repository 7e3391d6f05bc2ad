import type { Messages } from '../en/messages';

export const premium: Messages['premium'] = {
  title: 'Premium refurbished: was die Stufe bedeutet | Reprise',
  description: (battery) => `Nur Teile des Herstellers, Akku mit ${battery} oder mehr, keine sichtbare Spur. Was Premium hier bedeutet, und alle Geräte dieser Stufe.`,
  heading: 'Premium ist eine Stufe. Das gehört dazu.',
  lead: 'Das Wort steht auf allem Möglichen. Hier steht es für vier Dinge, die sich nachprüfen lassen. Fehlt einem Gerät eines davon, gehört es in eine andere Stufe.',
  points: {
    parts: { title: 'Nur Teile des Herstellers', text: 'Wurde ein Teil getauscht, stammt das neue vom Hersteller. In den anderen Stufen kann es auch ein aufgearbeitetes Originalteil sein oder ein fremdes; welches, sagt der Prüfbericht jedes Geräts.' },
    battery: { title: (share) => `Akku mit ${share} oder mehr`, text: 'Gemessen, im Vergleich zur Kapazität im Neuzustand. Liegt er darunter, kommt einer vom Hersteller hinein, oder das Gerät ist nicht Premium.' },
    looks: { title: 'Keine Spur zu sehen', text: 'Nicht auf Armeslänge und nicht aus der Nähe. Ein feiner Haarkratzer im Streiflicht, und das Gerät kommt in die Stufe darunter.' },
    origin: { title: 'Es hängt nichts daran', text: 'Nicht als verloren oder gestohlen gemeldet, an kein Konto gebunden, keine Rate offen. Das wird nachgesehen, bevor überhaupt geprüft wird, und zwar in jeder Stufe. Wer es verkauft, steht dabei.' },
  },
  notHeading: 'Und was es nicht bedeutet',
  not: 'Dass es besser funktioniert. Alle vier Stufen bestehen dieselbe Prüfliste und haben dieselbe Gewährleistung. Wer ohnehin eine Hülle nimmt, kommt mit der Stufe Gut billiger ans Gleiche.',
  tableHeading: 'Die vier Stufen nebeneinander',
  columns: { looks: 'Aussehen', battery: 'Akku mindestens', parts: 'Getauschte Teile' },
  looks: { premium: 'keine Spur zu sehen', excellent: 'feine Haarkratzer im Streiflicht', good: 'leichte Kratzer', fair: 'Kratzer und kleine Macken' },
  makersOnly: 'vom Hersteller, neu',
  anyParts: 'vom Hersteller, aufgearbeitet oder fremd',
  same: (months, days) => `In allen vier gleich: die ganze Prüfliste, ${months} Monate Gewährleistung, ${days} Tage Rückgabe.`,
  offers: 'Heute in Premium',
  none: 'Gerade ist keins da. Am nächsten kommt die Stufe darunter: feine Haarkratzer, Akku mit 88 % oder mehr.',
  all: 'Alle Geräte ansehen',
  questions: {
    heading: 'Gefragt zu Premium',
    why: 'Warum kostet es mehr?',
    whyBecause: 'Weil wenige gebrauchte Geräte so aussehen und Teile vom Hersteller teurer sind als andere. Bezahlt werden Aussehen und Akku, nicht Tempo.',
    isNew: 'Ist ein Gerät der Stufe Premium neu?',
    isNewNo: 'Nein. Es hat schon jemandem gehört. Man sieht es ihm nur nicht an.',
    sure: 'Woher weiß man, dass es stimmt?',
    sureBy: (days) => `Jedes Gerät hat einen Prüfbericht: was gemessen, getauscht und gesehen wurde. Ist eines nicht wie beschrieben, dann ist es mangelhaft, mit allen Rechten; und zurückgeben lässt es sich ohnehin ${days} Tage lang.`,
  },
};
