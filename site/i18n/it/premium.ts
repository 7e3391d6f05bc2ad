import type { Messages } from '../en/messages';

export const premium: Messages['premium'] = {
  title: 'Telefoni ricondizionati Premium: che cosa vuol dire | Reprise',
  description: (battery) => `Solo parti del produttore, batteria al ${battery} o più, nessun segno visibile. Che cosa vuol dire Premium qui, e i telefoni in questo stato.`,
  heading: 'Premium è uno stato. Ecco che cosa richiede.',
  lead: 'La parola è stampata ovunque. Qui sono quattro cose che si possono controllare, e il telefono a cui ne manca una si vende in un altro stato.',
  points: {
    parts: { title: 'Solo parti del produttore', text: 'Se una parte è stata sostituita, quella nuova è fatta per il produttore. Negli altri stati può essere anche un originale riparato o una parte di terzi; lo dice il rapporto di ogni telefono.' },
    battery: { title: (share) => `Batteria al ${share} o più`, text: 'Misurata, rispetto alla capacità di fabbrica. Se non ci arriva, viene sostituita con una del produttore, oppure il telefono non è Premium.' },
    looks: { title: 'Nessun segno visibile', text: 'Né a un braccio di distanza né più da vicino. Un solo graffio sottile in luce radente, e il telefono passa a Eccellente.' },
    origin: { title: 'Niente in sospeso', text: 'Non risulta smarrito o rubato, non è legato a un account e nessuno lo sta ancora pagando. Lo verifichiamo prima di ogni controllo, in tutti gli stati. Chi lo vende è scritto accanto.' },
  },
  notHeading: 'E che cosa non vuol dire',
  not: 'Che funzioni meglio. I quattro stati superano la stessa lista di controlli e hanno la stessa garanzia. Se il tuo vive in una cover, uno Buono fa lo stesso e costa meno.',
  tableHeading: 'I quattro stati a confronto',
  columns: { looks: 'Aspetto', battery: 'Batteria, almeno', parts: 'Parti sostituite' },
  looks: { premium: 'nessun segno visibile', excellent: 'graffi sottilissimi in luce radente', good: 'graffi leggeri', fair: 'graffi e piccole ammaccature' },
  makersOnly: 'del produttore, nuove',
  anyParts: 'del produttore, originali riparate o di terzi',
  same: (months, days) => `Uguale in tutti e quattro: tutta la lista di controlli, ${months} mesi di garanzia, ${days} giorni per restituirlo.`,
  offers: 'Oggi in Premium',
  none: 'Al momento non ce n’è. Il più vicino è Eccellente: graffi sottilissimi e batteria all’88% o più.',
  all: 'Vedi tutti i telefoni',
  questions: {
    heading: 'Domande su Premium',
    why: 'Perché costa di più?',
    whyBecause: 'Perché pochi telefoni usati hanno questo aspetto, e le parti del produttore costano più delle altre. Paghi l’aspetto e la batteria, non la velocità.',
    isNew: 'Un Premium è nuovo?',
    isNewNo: 'No. Qualcuno l’ha avuto prima di te. Solo che non si vede.',
    sure: 'Come faccio a sapere che è vero?',
    sureBy: (days) => `Ogni telefono ha un rapporto: che cosa è stato misurato, sostituito, visto. Se il tuo non è come descritto, non è conforme e hai tutti i tuoi diritti; e comunque puoi restituirlo entro ${days} giorni.`,
  },
};
