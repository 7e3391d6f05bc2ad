import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {
  bar: {
    off: (time) => `Kein Netz. Preise und Bestand auf dieser Seite sind vom ${time}: Ob sie noch gelten, können wir nicht wissen.`,
    back: 'Das Netz ist wieder da. Zu sehen ist noch die Kopie.',
    blocked: 'Kein Netz: Es wurde nichts abgeschickt. Bitte noch einmal versuchen, wenn es wieder da ist.',
    again: 'Seite neu laden',
    close: 'OK',
  },
  page: {
    searchTitle: 'Kein Netz | Reprise',
    title: 'Kein Netz',
    text: 'Diese Seite lässt sich gerade nicht laden. Was schon einmal offen war, bleibt lesbar.',
    again: 'Noch einmal versuchen',
    kept: 'Seiten auf diesem Gerät',
    note: 'Preise und Bestand darauf sind so alt wie die Seiten selbst.',
  },
};
