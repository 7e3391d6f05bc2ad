import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** How long a process and the whole machine have been busy, in ms; all zero where the system does not tell (it is Linux that does). */
export type Clock = { readonly own: number; readonly machine: number; readonly idle: number };

/** A tick of /proc, ms. */
const tick = 10;

export function readClock(pid: number): Clock {
  if (!existsSync(`/proc/${pid}/stat`)) return { own: 0, machine: 0, idle: 0 };
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
  const [user, nice, system, idle, waiting, ...interrupts] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/).slice(1, 8).map(Number) as [number, number, number, number, number, ...number[]];
  const busy = user + nice + system + interrupts.reduce((sum, one) => sum + one, 0);
  return { own: (fields[11]! + fields[12]!) * tick, machine: busy * tick, idle: (idle + waiting) * tick };
}

export function processorTime(before: Clock, after: Clock): number {
  return after.own - before.own;
}

/** Which share of the machine was busy with something else than these processes: figures are worth what is left. */
export function othersShare(before: readonly Clock[], after: readonly Clock[]): string {
  const busy = after[0]!.machine - before[0]!.machine;
  const whole = busy + after[0]!.idle - before[0]!.idle;
  const own = after.reduce((sum, clock, index) => sum + processorTime(before[index]!, clock), 0);
  return whole > 0 ? `${Math.max(0, (100 * (busy - own)) / whole).toFixed(0)} %` : 'not known';
}

/** The process of this one's children that listens on `port`. */
export function childAt(port: number): number {
  const isIt = (pid: string) => {
    try {
      const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]);
      return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`:${port}\0`);
    } catch {
      return false;
    }
  };
  return existsSync('/proc') ? Number(readdirSync('/proc').find((name) => /^\d+$/.test(name) && isIt(name)) ?? 0) : 0;
}
