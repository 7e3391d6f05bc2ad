import { listFormat } from '../../../worker/shared/formatter';
import { marketOf, type MarketId } from '../../../worker/shared/market';
import { day, number, percent } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import type { PhoneModel } from './shelf';
import { simKind } from './sim';

export type Fact = { readonly label: string; readonly value: string };
export type FactGroup = { readonly title: string; readonly source: string; readonly facts: Fact[] };

/** A model's facts in a market's words and figures, each group with the id of its source. */
export function factsOf(market: MarketId, model: PhoneModel): FactGroup[] {
  const { shell, shop: { facts: t } } = messagesOf(market);
  const n = (value: number, digits = 2) => number(market, value, digits);
  const { life, body, screen, cameras, storage, connectivity } = model;
  const yesNo = (value: boolean) => (value ? t.yes : t.no);

  return [
    {
      title: t.life, source: life.source,
      facts: [
        { label: t.released, value: day(market, life.released) },
        { label: t.endOfSale, value: endOfSale(market, life.endOfSale) },
        { label: t.updates, value: updatesText(market, life.securityUpdates) },
      ],
    },
    {
      title: t.screen, source: screen.source,
      facts: [
        { label: t.display, value: t.displayValue(n(screen.diagonal), screen.technology) },
        { label: t.pixels, value: t.pixelsValue(String(screen.width), String(screen.height)) },
        { label: t.refresh, value: t.refreshValue(n(screen.refresh)) },
      ],
    },
    {
      title: t.cameras, source: cameras.source,
      facts: [
        { label: t.rear, value: list(market, cameras.rear.map(({ kind, megapixels }) => t.lens(t.lenses[kind], t.megapixels(n(megapixels))))) },
        { label: t.front, value: t.megapixels(n(cameras.front.megapixels)) },
      ],
    },
    {
      title: t.body, source: body.source,
      facts: [
        { label: t.size, value: t.sizeValue(n(body.height), n(body.width), n(body.depth)) },
        { label: t.weight, value: t.weightValue(n(body.weight)) },
      ],
    },
    { title: t.storage, source: storage.source, facts: [{ label: t.storage, value: list(market, storage.options.map(shell.storage), 'disjunction') }] },
    {
      title: t.connections, source: connectivity.source,
      facts: [
        { label: t.sim, value: simOf(market, model) },
        { label: t.port, value: t.ports[connectivity.port] },
        { label: t.fiveG, value: yesNo(connectivity.fiveG) },
        { label: t.nfc, value: yesNo(connectivity.nfc) },
      ],
    },
  ];
}

/** Which SIMs a model takes where it is sold. */
export function simOf(market: MarketId, model: PhoneModel): string {
  return messagesOf(market).shop.facts.sims[simKind(market, model)];
}

/** The maker's own figure for a new phone, where there is one. */
export function footprintOf(market: MarketId, { footprint }: PhoneModel): { value: string; use?: string } | null {
  if (!footprint) return null;
  const { facts: t } = messagesOf(market).shop;
  const { kgCo2e, useShare, lifetimeYears } = footprint;
  const value = t.footprintValue(number(market, kgCo2e, 1));
  return useShare && lifetimeYears ? { value, use: t.footprintUse(percent(market, useShare), number(market, lifetimeYears, 1)) } : { value };
}

/** How well it can be repaired and who says so, where anybody does. */
export function repairabilityOf(market: MarketId, { repairability }: PhoneModel): { value: string; by: string } | null {
  if (!repairability) return null;
  const { repair: t } = messagesOf(market).fact;
  return { value: t.outOfTen(number(market, repairability.score, 1)), by: t.by[repairability.by] };
}

function endOfSale(market: MarketId, end: PhoneModel['life']['endOfSale']): string {
  const { facts: t } = messagesOf(market).shop;
  const words = { 'still-sold': t.stillSold, ended: t.saleEnded, unknown: t.saleUnknown };
  return end in words ? words[end as keyof typeof words] : day(market, end);
}

export function updatesText(market: MarketId, security: PhoneModel['life']['securityUpdates']): string {
  const { facts: t } = messagesOf(market).shop;
  if ('supportedOn' in security) return t.supportedOn(day(market, security.supportedOn));
  return hasEnded(security.until) ? t.updatesEnded(day(market, security.until)) : t.updatesUntil(day(market, security.until));
}

/** On the day of the build. */
export const hasEnded = (until: string): boolean => until < new Date().toISOString().slice(0, 10);

function list(market: MarketId, items: string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return listFormat(marketOf(market).locale, { type }).format(items);
}
