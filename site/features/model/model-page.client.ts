import type { Currency } from '../../../worker/shared/money';
import type { Grade } from '../../../worker/shared/grade';
import type { DrawnModel } from '../drawing/body';
import { startChooser } from '../offer/chooser.client';
import type { Wanted } from '../offer/choice';
import { sendOnce } from '../offer/once.client';
import { handOnOrigin } from '../results/origin.client';

const page = document.querySelector<HTMLElement>('[data-model]')!;
const hero = page.querySelector<SVGElement>('[data-drawn]')!;

/** The code that draws comes along with the first choice that changes the picture; most visitors make none. */
async function draw({ colour, grade }: Wanted): Promise<void> {
  const choice = `${colour} ${grade}`;
  if (hero.dataset.choice === choice) return;
  hero.dataset.choice = choice;
  const [{ drawingMarkup, drawPhone }, { closeUp }] = await Promise.all([import('../drawing/drawing'), import('../grade/close-up')]);
  if (hero.dataset.choice !== choice) return;
  const model = JSON.parse(hero.dataset.drawn!) as DrawnModel;
  hero.innerHTML = drawingMarkup(drawPhone(model, { colour, grade, side: 'both' }));
  for (const card of page.querySelectorAll<SVGElement>('[data-close-up]')) card.innerHTML = closeUp(model, colour, card.dataset.closeUp as Grade);
}

startChooser(page.dataset.model!, page.dataset.currency as Currency, (wanted) => void draw(wanted));
for (const form of page.querySelectorAll<HTMLFormElement>('form[data-once]')) sendOnce(form);
handOnOrigin();
