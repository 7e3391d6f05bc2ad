import type { CatalogueModel, ShelfEntry } from '../../../worker/catalogue/catalogue';
import type { PhoneModel, Shelved } from './shelf';

export function catalogueModel({ id, maker, name, os, life, body, screen }: PhoneModel): CatalogueModel {
  return {
    id, maker, name, os,
    released: life.released,
    updates: life.securityUpdates,
    height: body.height, width: body.width,
    diagonal: screen.diagonal, refresh: screen.refresh,
  };
}

export function shelfEntry({ model, offers, glance }: Shelved): ShelfEntry {
  return { model: model.id, colour: offers[0]!.colour, from: glance.from.amount, left: glance.left };
}
