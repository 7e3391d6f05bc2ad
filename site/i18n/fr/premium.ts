import type { Messages } from '../en/messages';

export const premium: Messages['premium'] = {
  title: 'Reconditionné Premium : ce que cela veut dire | Reprise',
  description: (battery) => `Uniquement des pièces du fabricant, batterie à ${battery} ou plus, aucune marque visible. Ce que Premium veut dire ici, et les téléphones concernés.`,
  heading: 'Premium est un état. Voici ce qu’il exige.',
  lead: 'Le mot est imprimé partout. Ici, il désigne quatre choses vérifiables, et un téléphone auquel il en manque une est vendu dans un autre état.',
  points: {
    parts: { title: 'Rien que des pièces du fabricant', text: 'Si une pièce a été remplacée, c’est par une pièce faite pour le fabricant. Dans les autres états, ce peut être aussi une pièce d’origine remise en service ou celle d’un tiers ; le rapport de chaque téléphone le dit.' },
    battery: { title: (share) => `Batterie à ${share} ou plus`, text: 'C’est mesuré, par rapport à la capacité d’origine. En dessous, la batterie est remplacée par une du fabricant, ou le téléphone n’est pas Premium.' },
    looks: { title: 'Aucune marque visible', text: 'Ni à bout de bras, ni de plus près. Une seule rayure très fine en lumière rasante, et le téléphone passe dans l’état Excellent.' },
    origin: { title: 'Il ne traîne rien derrière lui', text: 'Ni déclaré perdu ou volé, ni lié à un compte, ni encore à payer par quelqu’un. Nous le vérifions avant tout contrôle, dans chaque état. Le nom du vendeur est écrit à côté.' },
  },
  notHeading: 'Et ce que cela ne veut pas dire',
  not: 'Qu’il marche mieux. Les quatre états passent la même liste de contrôles et ont la même garantie. Si le vôtre vit sous une coque, l’état Bon fait la même chose pour moins cher.',
  tableHeading: 'Les quatre états côte à côte',
  columns: { looks: 'Aspect', battery: 'Batterie, au moins', parts: 'Pièces remplacées' },
  looks: { premium: 'aucune marque visible', excellent: 'très fines rayures en lumière rasante', good: 'légères rayures', fair: 'rayures et petits éclats' },
  makersOnly: 'du fabricant uniquement',
  anyParts: 'du fabricant, d’origine et réparées, ou d’un tiers',
  same: (months, days) => `Pareil dans les quatre : toute la liste de contrôles, ${months} mois de garantie légale, ${days} jours pour le renvoyer.`,
  offers: 'En Premium aujourd’hui',
  none: 'Il n’y en a pas en ce moment. Le plus proche est l’état Excellent : de très fines rayures, une batterie à 88 % ou plus.',
  all: 'Voir tous les téléphones',
  questions: {
    heading: 'Questions sur Premium',
    why: 'Pourquoi est-ce plus cher ?',
    whyBecause: 'Parce que peu de téléphones d’occasion ont cet aspect, et que les pièces du fabricant coûtent plus cher que les autres. Vous payez l’aspect et la batterie, pas la vitesse.',
    isNew: 'Un téléphone Premium a-t-il déjà servi ?',
    isNewNo: 'Oui. Quelqu’un l’a eu avant vous. Simplement, cela ne se voit pas.',
    sure: 'Comment savoir que c’est vrai ?',
    sureBy: (days) => `Chaque téléphone a un rapport : ce qui a été mesuré, remplacé, vu. S’il n’est pas conforme à sa description, c’est un défaut, avec tous vos droits ; et vous avez de toute façon ${days} jours pour le renvoyer.`,
  },
};
