import type { Messages } from '../en/messages';

export const offline: Messages['offline'] = {
  bar: {
    off: (time) => `Sin conexión. Los precios y las existencias de esta página son del ${time}: no podemos saber si siguen valiendo.`,
    back: 'Ha vuelto la conexión. Lo que ves sigue siendo la copia.',
    blocked: 'Sin conexión: no se ha enviado nada. Inténtalo de nuevo cuando vuelva.',
    again: 'Volver a cargar la página',
    close: 'OK',
  },
  page: {
    searchTitle: 'Sin conexión | Reprise',
    title: 'Sin conexión',
    text: 'Ahora mismo no se puede cargar esta página. Las que ya abriste se pueden seguir leyendo.',
    again: 'Probar otra vez',
    kept: 'Páginas en este dispositivo',
    note: 'Sus precios y existencias son tan antiguos como las propias páginas.',
  },
};
