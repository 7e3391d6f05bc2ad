import { useEffect, useState } from 'preact/hooks';
import type { EditorData, Standing } from './editor.server';
import type { World } from './world';

export type Around = Omit<Standing, 'draft'>;

/** How often it is asked who else writes, ms: as long as somebody looks. */
const often = 20_000;

/** Who else writes on the page and what was saved last, as it was heard last. */
export function useOthers(data: EditorData, world: World): [Around, (around: Around) => void] {
  const [around, setAround] = useState<Around>({ others: data.others, latest: data.latest });
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const standing = await world.standing();
      if (standing) setAround(standing);
    };
    const timer = setInterval(() => void look(), often);
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', onVisible); };
  }, [world]);
  return [around, setAround];
}
