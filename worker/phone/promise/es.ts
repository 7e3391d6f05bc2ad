import type { PromiseTexts } from './promise';

export const es: PromiseTexts = {
  unlocked: 'Está libre: admite la SIM de cualquier operadora.',
  clean: 'No consta como perdido ni robado, no está bloqueado, nadie lo está pagando aún a plazos y no sigue vinculado a ninguna cuenta ni empresa.',
  wiped: (standard) => `Lo que guardaba su último dueño ya no está: se borró conforme a ${standard}.`,
  parts: 'Si se ha cambiado alguna pieza, la página de tu pedido dice cuál.',
  networks: (networks) => `Funciona en las redes de ${networks}. No estamos vinculados a ninguna de ellas.`,
  sim: 'Admite nano-SIM, eSIM o las dos; lo dice la lista de modelos.',
  tested: 'Ha pasado una lista escrita de comprobaciones: pantalla y tacto, botones, cámaras, micrófonos y altavoces, llamadas y datos móviles, wifi, Bluetooth y GPS, desbloqueo con huella o con la cara, carga y batería.',
  cable: 'Viene con un cable de carga. El cargador no está incluido.',
  delivery: 'La entrega está incluida en el precio.',
  chance: 'El color, el tamaño y la memoria quedan al azar, igual que el modelo.',
  adults: (age) => `Los Phones se venden solo a mayores de edad, a partir de ${age} años.`,
  returns: (days) => `Puedes devolverlo gratis en los ${days} días siguientes a la entrega, con motivo o sin él.`,
  faulty: 'Si tiene un defecto, lo reparamos, te enviamos el mismo modelo o te devolvemos el dinero: tú eliges. Nunca hacemos una segunda asignación.',
};
