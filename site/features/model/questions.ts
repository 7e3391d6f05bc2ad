import { listFormat } from '../../../worker/shared/formatter';
import { batteryFloor, grades } from '../../../worker/shared/grade';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { day, percent } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import { hasEnded, simOf } from './facts';
import type { PhoneModel } from './shelf';

export type Question = { readonly question: string; readonly answer: string };

/** What people ask about a model, and only what its facts and the shop's own rules can answer. Plain text. */
export function questionsOf(market: MarketId, model: PhoneModel): Question[] {
  const { shell, shop: { facts }, price: { questions: t } } = messagesOf(market);
  const { name: country, locale, returns } = marketOf(market);
  const { fiveG, port } = model.connectivity;
  const space = market === 'jp' ? '' : ' ';
  const floors = listFormat(locale, { type: 'unit' }).format(grades.map((grade) => t.floor(shell.grades[grade].name, percent(market, batteryFloor[grade] / 100))));
  return [
    { question: t.updates(model.name), answer: updatesOf(market, model) },
    { question: t.sim, answer: [t.simIs(country, simOf(market, model)), fiveG ? t.withFiveG : t.withoutFiveG].join(space) },
    { question: t.locked, answer: t.lockedNot },
    { question: t.battery, answer: t.batteryIs(floors) },
    { question: t.parts, answer: t.partsAre },
    { question: t.charge, answer: t.chargeBy(facts.ports[port]) },
    { question: t.box, answer: t.boxHas },
    { question: t.returns, answer: t.returnsGo(returns.days) },
  ];
}

function updatesOf(market: MarketId, { life, sources }: PhoneModel): string {
  const { questions: t } = messagesOf(market).price;
  const { title } = sources[life.source]!;
  if ('supportedOn' in life.securityUpdates) return t.updatesGoing(day(market, life.securityUpdates.supportedOn), title);
  const { until } = life.securityUpdates;
  return (hasEnded(until) ? t.updatesEnded : t.updatesUntil)(day(market, until), title);
}
