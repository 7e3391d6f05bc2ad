import { grades } from '../../../worker/shared/grade';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { messagesOf } from '../../i18n/messages';

/** Every size a phone may have, GB. */
const storages = [16, 32, 64, 128, 256, 512, 1024, 2048];

/** What the script of the wall says, with places for what it fills in. */
export function wordsOf(market: MarketId) {
  const { shell, phone: { wall: t, odds } } = messagesOf(market);
  return {
    count: t.count('{drawn}', '{waiting}', '{size}'),
    draw: t.draw('{sequence}'), round: t.round('{round}'), one: t.one('{position}', '{of}'), worth: odds.worth('{worth}'),
    waiting: t.waiting, postponed: t.postponed, any: t.any, refunded: t.refunded, reasons: t.reasons,
    failing: t.failing, none: t.none,
    storages: Object.fromEntries(storages.map((size) => [size, shell.storage(size)])),
    grades: Object.fromEntries(grades.map((grade) => [grade, shell.grades[grade].name])),
    locale: marketOf(market).locale,
  };
}

export type Words = ReturnType<typeof wordsOf>;
