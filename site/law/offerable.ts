import { marketOf, type MarketId } from '../../worker/shared/market';
import type { Maker } from '../content/maker.schema';
import type { Model } from '../content/model.schema';

/** What a country's law wants known of a model before anybody offers it there; `source` says where. */
export type Requirement = { readonly fact: string; readonly source: string };

const responsiblePerson: Requirement = { fact: 'who is responsible for it in the EU', source: 'Regulation (EU) 2023/988, Art. 16 and 19' };
const absorption: Requirement = { fact: 'its specific absorption rate (DAS): head, trunk, limb', source: 'Arrêté du 8 octobre 2003, changed on 15 November 2019; CPCE, art. R20-10 and following' };
const certification: Requirement = { fact: 'that it is certified (技適)', source: '電波法 第4条・第38条の6' };

/** The facts that a market's law asks for and the catalogue does not have. With none missing, the model may be offered. */
export function missingFor(market: MarketId, model: Model, maker: Maker): Requirement[] {
  const isEu = marketOf(market).region === 'eu';
  return [
    ...(isEu && !maker.isInEu && !maker.responsible ? [responsiblePerson] : []),
    ...(market === 'fr' && !model.sar ? [absorption] : []),
    ...(market === 'jp' && !model.japan ? [certification] : []),
  ];
}
