import type { MarketId } from '../../../worker/shared/market';
import { number } from '../../i18n/format';
import { messagesOf } from '../../i18n/messages';
import { updatesText } from '../model/facts';
import type { PhoneModel } from '../model/shelf';
import { hasSlot, simKind, takesEsim } from '../model/sim';
import type { Aspect } from './compare';

/** What a phone has of an aspect, in the market's words. */
export function valueOf(market: MarketId, aspect: Aspect, phone: PhoneModel): string {
  const { shell, shop: { facts: t }, newest: { compare } } = messagesOf(market);
  const { body, screen, cameras, storage, connectivity } = phone;
  const n = (value: number) => number(market, value, 2);
  const yesNo = (value: boolean) => (value ? t.yes : t.no);
  const lens = (kind: Aspect) => yesNo(cameras.rear.some((one) => one.kind === kind));
  switch (aspect) {
    case 'updates': return updatesText(market, phone.life.securityUpdates);
    case 'screen': return t.displayValue(n(screen.diagonal), screen.technology);
    case 'refresh': return t.refreshValue(n(screen.refresh));
    case 'technology': return screen.technology;
    case 'mainCamera': return t.megapixels(n((cameras.rear.find(({ kind }) => kind === 'main') ?? cameras.rear[0]!).megapixels));
    case 'ultrawide': case 'telephoto': case 'macro': return lens(aspect);
    case 'weight': return t.weightValue(n(body.weight));
    case 'size': return t.sizeValue(n(body.height), n(body.width), n(body.depth));
    case 'storage': return shell.storage(Math.max(...storage.options));
    case 'fiveG': return yesNo(connectivity.fiveG);
    case 'nfc': return yesNo(connectivity.nfc);
    case 'esim': return yesNo(takesEsim(simKind(market, phone)));
    case 'slot': return yesNo(hasSlot(simKind(market, phone)));
    case 'port': return t.ports[connectivity.port];
    case 'os': return compare.systems[phone.os];
  }
}
