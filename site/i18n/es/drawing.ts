import type { Messages } from '../en/messages';

export const drawing: Messages['drawing'] = {
  size: {
    beside: (first, second) => `${first} y ${second} de frente, dibujados a la misma escala`,
    overlaid: (first, second) => `Los contornos de ${first} y ${second}, uno sobre el otro`,
    measure: 'Medida',
    dimensions: { height: 'Alto', width: 'Ancho', depth: 'Grosor', weight: 'Peso' },
    compared: (first, second, differences) => `${first} al lado de ${second}: ${differences}.`,
    same: (first, second) => `${first} y ${second} miden y pesan lo mismo.`,
    differences: {
      height: { more: (by) => `${by} más alto`, less: (by) => `${by} más bajo` },
      width: { more: (by) => `${by} más ancho`, less: (by) => `${by} más estrecho` },
      depth: { more: (by) => `${by} más grueso`, less: (by) => `${by} más fino` },
      weight: { more: (by) => `${by} más pesado`, less: (by) => `${by} más ligero` },
    },
  },
  share: {
    model: { line: 'Usado, revisado y descrito con palabras claras.', alt: (name) => `${name}, dibujado por detrás y por delante` },
    premium: { title: 'Premium', line: 'Piezas originales, batería al 95\u00A0% como mínimo y ni una marca a la vista.' },
    quiz: { title: '¿Te hace falta el último?', line: 'Unas pocas preguntas. La respuesta bien puede ser: quédate con el tuyo.' },
  },
};
