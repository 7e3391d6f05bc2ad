import { useEffect, useState } from 'preact/hooks';
import type { Message } from './form';
import type { Body } from './json';
import type { World } from './world';

/** The checks look when nothing was written for so long, ms. */
const settled = 1_000;

/** What the checks say of a text as it is being written. */
export function useChecks(body: Body, world: World): { readonly findings: readonly Message[]; readonly checking: 'running' | 'done' | 'none' } {
  const [found, setFound] = useState<{ of: Body; findings: Message[] | null } | null>(null);
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const findings = await world.check(body);
      if (!isOld) setFound({ of: body, findings });
    }, settled);
    return () => { isOld = true; clearTimeout(timer); };
  }, [body, world]);
  return { findings: found?.findings ?? [], checking: found?.of !== body ? 'running' : found.findings ? 'done' : 'none' };
}
