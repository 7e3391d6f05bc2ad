import type { Messages } from '../en/messages';

/** What every page shows around its content, and the words that several pages share. */
export const shell: Messages['shell'] = {
  skip: 'Ir al contenido',
  tagline: 'Móviles reacondicionados. Que vuelvan a sonar.',
  nav: { label: 'Tienda', phones: 'Móviles', phone: 'Phone', campaign: '¿Te hace falta el último?', cart: 'Carrito', home: 'Reprise, página de inicio' },
  footer: {
    country: 'País',
    law: 'La letra pequeña, en grande',
    demo: 'Esta tienda es una demostración: las empresas, los precios y las existencias son inventados.',
    trademarks: 'Los nombres de fabricantes y modelos son marcas de sus titulares. Reprise no está vinculada a ninguno de ellos.',
  },
  legal: { guarantee: 'Garantía', returns: 'Devoluciones', imprint: 'Aviso legal', privacy: 'Privacidad', terms: 'Condiciones de compra' },
  withdrawal: 'Desistir del contrato aquí',
  grades: {
    premium: { name: 'Premium', short: 'Sin marcas a la vista, batería al 95 % o más.', long: 'Ninguna marca a la vista, ni con el brazo estirado ni más de cerca. Salud de la batería: 95 % o más.' },
    excellent: { name: 'Excelente', short: 'Marcas finas, solo de cerca; batería al 88 % o más.', long: 'Rayas finísimas que solo se ven cuando la luz las cruza. Salud de la batería: 88 % o más.' },
    good: { name: 'Bueno', short: 'Marcas leves a la vista, batería al 85 % o más.', long: 'Rayas leves en el cristal o en el marco: en la mano se notan y con una funda se olvidan. Salud de la batería: 85 % o más.' },
    fair: { name: 'Aceptable', short: 'Se le nota el uso, batería al 80 % o más.', long: 'Rayas y pequeños golpes bien visibles; la pantalla se lee perfectamente. Salud de la batería: 80 % o más.' },
  },
  hues: {
    black: 'negro', grey: 'gris', silver: 'plata', white: 'blanco', cream: 'crema', gold: 'dorado', yellow: 'amarillo',
    orange: 'naranja', red: 'rojo', pink: 'rosa', purple: 'morado', blue: 'azul', green: 'verde',
  },
  storage: (gigabytes) => (gigabytes >= 1024 ? `${gigabytes / 1024} TB` : `${gigabytes} GB`),
  taxNote: 'Precios con IVA incluido (régimen especial de los bienes usados: el IVA no se muestra aparte). La entrega está incluida.',
  deliveryFree: 'Entrega incluida',
  from: (price) => `desde ${price}`,
  soldOut: 'Agotado',
  stock: (left) => (left > 10 ? 'Disponible' : left > 1 ? `${left} disponibles` : left === 1 ? 'El último' : 'Agotado'),
  demoText: 'Texto de demostración. No es asesoramiento jurídico, y aquí no se celebra ningún contrato real.',
};
