import type { Messages } from '../en/messages';

/** The next sale of Phones: its date, its calendar file, and the letter before it opens. */
export const reminder: Messages['reminder'] = {
  heading: 'Der nächste Verkauf',
  opens: (day, time) => `Er öffnet am ${day} um ${time} Uhr.`,
  calendar: 'In den Kalender eintragen',
  email: 'E-Mail',
  emailHint: 'Eine einzige E-Mail, einige Stunden vor Beginn. Vorher bestätigen Sie die Adresse; ist die E-Mail verschickt, löschen wir sie.',
  remind: 'Erinnern Sie mich',
  sending: 'Einen Moment …',
  title: 'Erinnerung an den nächsten Verkauf | Reprise',
  asked: { heading: 'Sehen Sie bitte in Ihr Postfach', text: (hours) => `Gibt es die Adresse, ist eine E-Mail mit einem Link dorthin unterwegs. Die Erinnerung gilt, sobald Sie sie dort bestätigen, spätestens nach ${hours} Stunden; sonst vergessen wir die Adresse.` },
  none: { heading: 'Es ist kein Verkauf angekündigt', text: 'Wir haben nichts gespeichert. Sobald der nächste Verkauf von Phones feststeht, finden Sie den Termin auf der Seite zum Phone.' },
  confirm: { heading: 'Noch ein Schritt', text: (day, time) => `Sie möchten eine E-Mail, bevor am ${day} um ${time} Uhr der Verkauf von Phones öffnet. Stimmt das?`, action: 'Ja, erinnern Sie mich' },
  confirmed: { heading: 'Wir erinnern Sie', text: (day, time) => `Einige Stunden bevor der Verkauf am ${day} um ${time} Uhr öffnet, bekommen Sie eine E-Mail. Danach löschen wir Ihre Adresse.` },
  end: 'Keine E-Mail: Adresse löschen',
  ended: { heading: 'Ihre Adresse ist gelöscht', text: 'Es kommt keine E-Mail.' },
  gone: { heading: 'Unter diesem Link ist nichts gespeichert', text: 'Er hat seinen Dienst getan, ist abgelaufen oder wurde beendet. In jedem Fall haben wir hier keine Adresse mehr.' },
  back: 'Alles über das Phone',
  event: {
    summary: 'Verkauf von Phones bei Reprise',
    text: (price) => `Ein Phone kostet ${price}: ein geprüftes, funktionierendes, aufbereitetes Smartphone. Welches es ist, entscheidet nach der Zahlung eine öffentliche Zufallszahl.`,
    alarm: (minutes) => `In ${minutes} Minuten öffnet der Verkauf von Phones`,
  },
};
