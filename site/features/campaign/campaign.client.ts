import { formatMoney, money, type Currency } from '../../../worker/shared/money';
import { glanceOf } from '../offer/glance';
import { afterLoad, correct, correctCards, isNews } from '../offer/live-offers.client';
import { handOnOrigin } from '../results/origin.client';

handOnOrigin();

/** Corrects our prices, what they are for, and the difference that follows from them. */
afterLoad(() =>
  void correctCards((model, offers) => {
    const glance = glanceOf(offers);
    if (!glance) return;
    for (const element of document.querySelectorAll<HTMLElement>(`[data-difference-model="${model}"]`)) {
      const section = element.closest('section')!;
      const { difference, currency } = element.dataset;
      const left = money(Number(difference) - glance.from.amount, currency as Currency);
      if (isNews(element, 'left', String(left.amount))) correct(element, formatMoney(left, document.documentElement.lang, { taxNote: false }));
      const { storage, grade } = offers[0]!;
      const ours = section.querySelector<HTMLElement>('[data-ours]')!;
      correct(ours, (JSON.parse(ours.dataset.ours!) as Record<string, string>)[`${storage} ${grade}`]!);
      const note = section.querySelector<HTMLElement>('[data-not-alike]')!;
      note.hidden = note.dataset.notAlike === String(storage);
    }
  }),
);
