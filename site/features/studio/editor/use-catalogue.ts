import { useEffect, useState } from 'preact/hooks';
import type { InStock, Phone, Upload } from './form';
import type { World } from './world';

/** Stock is looked at again after so long, ms. */
const often = 60_000;

/** The phones of the catalogue, what the market has of them, and the pictures that were uploaded. */
export function useCatalogue(world: World): { readonly phones: readonly Phone[] | null; readonly stock: ReadonlyMap<string, InStock> | null; readonly uploads: readonly Upload[] } {
  const [phones, setPhones] = useState<readonly Phone[] | null>(null);
  const [stock, setStock] = useState<ReadonlyMap<string, InStock> | null>(null);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  useEffect(() => void world.phones().then(setPhones, () => {}), [world]);
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible') void world.uploads().then(setUploads); };
    look();
    // Whoever uploads one does so in another tab, and comes back.
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [world]);
  useEffect(() => {
    if (!phones) return undefined;
    const look = () => { if (document.visibilityState === 'visible') void world.stock(phones.map(({ id }) => id)).then(setStock, () => {}); };
    look();
    const timer = setInterval(look, often);
    return () => clearInterval(timer);
  }, [phones, world]);
  return { phones, stock, uploads };
}
