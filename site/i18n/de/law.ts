import type { Messages } from '../en/messages';

export const law: Messages['law'] = {
  documents: 'Rechtliches',
  updated: (date) => `Stand: ${date}`,
  searchTitle: (title) => `${title} | Reprise`,
  notice: {
    label: 'Europäischer Hinweis zur gesetzlichen Gewährleistung',
    link: 'Die Rechte in jedem Land, auf den Seiten der Europäischen Union',
    code: (address) => `QR-Code, der zu ${address} führt`,
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Die Seite ist umgezogen, verkauft oder nie da gewesen. Von hier aus geht es trotzdem weiter.',
    home: 'Zur Startseite',
    phones: 'Zu allen Smartphones',
    countries: 'Wählen Sie ein Land:',
  },
  broken: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'An Ihnen liegt es nicht. Bitte versuchen Sie es gleich noch einmal; haben Sie schon bezahlt, ist nichts verloren und Ihre Bestellung sicher.',
    again: 'Noch einmal versuchen',
    home: 'Zur Startseite',
  },
};
