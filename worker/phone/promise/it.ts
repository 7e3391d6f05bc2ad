import type { PromiseTexts } from './promise';

export const it: PromiseTexts = {
  unlocked: 'Non ha blocchi di operatore: accetta la SIM di qualsiasi rete.',
  clean: 'Non risulta smarrito o rubato, non è bloccato, nessuno lo sta ancora pagando a rate e non è legato a un account o a un’azienda.',
  wiped: (standard) => `Ciò che conteneva non c’è più: è stato cancellato secondo ${standard}.`,
  parts: 'Se una parte è stata sostituita, la pagina del tuo ordine dice quale.',
  networks: (networks) => `Funziona sulle reti di ${networks}. Non abbiamo legami con nessuno di questi operatori.`,
  sim: 'Accetta nano-SIM, eSIM o entrambe; lo dice la lista dei modelli.',
  tested: 'Ha superato una lista scritta di controlli: schermo e tocco, tasti, fotocamere, microfoni e altoparlanti, chiamate e dati mobili, Wi-Fi, Bluetooth e GPS, sblocco con impronta o con il volto, ricarica, batteria.',
  cable: 'Arriva con un cavo di ricarica. Il caricatore non è compreso.',
  delivery: 'La consegna è compresa nel prezzo.',
  chance: 'Colore, dimensioni e memoria sono lasciati al caso, come il modello.',
  adults: (age) => `I Phone si vendono solo a maggiorenni, dai ${age} anni in su.`,
  returns: (days) => `Puoi restituirlo gratis entro ${days} giorni dalla consegna, con un motivo o senza.`,
  faulty: 'Se ha un difetto lo ripariamo, ti mandiamo lo stesso modello o ti restituiamo il denaro: scegli tu. Non facciamo mai una seconda assegnazione.',
};
