import type { Messages } from '../en/messages';

export const drawing: Messages['drawing'] = {
  size: {
    beside: (first, second) => `${first} und ${second} von vorn, in einem Maßstab gezeichnet`,
    overlaid: (first, second) => `Die Umrisse von ${first} und ${second}, einer über dem anderen`,
    measure: 'Maß',
    dimensions: { height: 'Höhe', width: 'Breite', depth: 'Tiefe', weight: 'Gewicht' },
    compared: (first, second, differences) => `${first} neben ${second}: ${differences}.`,
    same: (first, second) => `${first} und ${second} sind gleich groß und gleich schwer.`,
    differences: {
      height: { more: (by) => `${by} höher`, less: (by) => `${by} niedriger` },
      width: { more: (by) => `${by} breiter`, less: (by) => `${by} schmaler` },
      depth: { more: (by) => `${by} dicker`, less: (by) => `${by} dünner` },
      weight: { more: (by) => `${by} schwerer`, less: (by) => `${by} leichter` },
    },
  },
  share: {
    model: { line: 'Gebraucht, geprüft und in klaren Worten eingestuft.', alt: (name) => `${name}, von hinten und von vorn gezeichnet` },
    premium: { title: 'Premium', line: 'Originalteile, mindestens 95\u00A0% Akku und keine Spur, die man sieht.' },
    quiz: { title: 'Muss es das neueste sein?', line: 'Ein paar Fragen. Die Antwort kann auch lauten: Behalten.' },
  },
};
