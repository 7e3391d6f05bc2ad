import type { PromiseTexts } from './promise';

export const fr: PromiseTexts = {
  unlocked: 'Il est débloqué : il accepte la SIM de n’importe quel opérateur.',
  clean: 'Il n’est ni déclaré perdu ou volé, ni bloqué, ni encore à payer par quelqu’un, ni verrouillé par un compte ou une entreprise.',
  wiped: (standard) => `Ce que son dernier propriétaire y avait laissé a disparu, effacé selon la norme ${standard}.`,
  parts: 'Si une pièce a été remplacée, la page de votre commande dit laquelle.',
  networks: (networks) => `Il fonctionne sur les réseaux ${networks}. Nous n’avons de lien avec aucun de ces opérateurs.`,
  sim: 'Il prend une nano-SIM, une eSIM ou les deux ; la liste des modèles le précise pour chacun.',
  tested: 'Il a passé une liste écrite de contrôles : écran et tactile, boutons, appareils photo, micros et haut-parleurs, appels et données mobiles, Wi-Fi, Bluetooth et GPS, déverrouillage par empreinte ou par visage, charge, batterie.',
  cable: 'Un câble de charge est fourni. Un chargeur, non.',
  delivery: 'La livraison est comprise dans le prix.',
  chance: 'Couleur, taille et stockage sont laissés au hasard, tout comme le modèle.',
  adults: (age) => `Les Phones ne sont vendus qu’à des adultes, à partir de ${age} ans.`,
  returns: (days) => `Vous pouvez le renvoyer gratuitement dans les ${days} jours suivant la livraison, avec une raison ou sans.`,
  faulty: 'S’il a un défaut, nous le réparons, vous envoyons le même modèle ou vous remboursons : c’est vous qui choisissez. Il n’y a jamais de second tirage.',
};
