import type { PromiseTexts } from './promise';

export const de: PromiseTexts = {
  unlocked: 'Es hat keinen SIM-Lock und nimmt SIM-Karten aus jedem Netz.',
  clean: 'Es ist nicht als verloren oder gestohlen gemeldet und nicht gesperrt, es läuft keine Ratenzahlung mehr darauf, und es hängt an keinem Konto und keiner Firma.',
  wiped: (standard) => `Alles, was vorher darauf gespeichert war, ist gelöscht, nach ${standard}.`,
  parts: 'Wurde ein Teil getauscht, steht auf Ihrer Bestellseite, welches.',
  networks: (networks) => `Es funktioniert in den Netzen von ${networks}. Geschäftlich verbunden sind wir mit keinem dieser Anbieter.`,
  sim: 'Es nimmt eine Nano-SIM, eine eSIM oder beides; bei welchem Modell was gilt, steht in der Liste der Modelle.',
  tested: 'Es hat eine schriftliche Prüfliste bestanden: Display und Touch, Tasten, Kameras, Mikrofone und Lautsprecher, Telefonieren und mobile Daten, WLAN, Bluetooth und GPS, Fingerabdruck oder Gesichtserkennung, Laden, Akku.',
  cable: 'Ein Ladekabel liegt bei, ein Netzteil nicht.',
  delivery: 'Die Lieferung ist im Preis enthalten.',
  chance: 'Farbe, Größe und Speicher bestimmt der Zufall, genau wie das Modell.',
  adults: (age) => `Phones verkaufen wir nur an Erwachsene ab ${age} Jahren.`,
  returns: (days) => `Sie können es innerhalb von ${days} Tagen nach der Lieferung kostenlos zurückschicken, aus jedem Grund oder aus keinem.`,
  faulty: 'Ist es mangelhaft, reparieren wir es, schicken Ihnen dasselbe Modell oder erstatten den Preis; Sie haben die Wahl. Ein zweites Mal gezogen wird nie.',
};
