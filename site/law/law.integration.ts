import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { faultsOfBuild } from './check';
import { written, type Fault } from './fault';
import { faultsOfTexts } from './texts';

/** So many faults are told one by one. */
const most = 100;

/**
 * Fails a build that breaks a country's law, with one line a fault: file, line, rule, what is wrong, and who says so.
 * `LAW_CHECK=off` leaves it out, for builds of invented catalogues that nobody will ever read; a production build refuses to.
 */
export function keepsTheLaw(): AstroIntegration {
  const isOff = process.env.LAW_CHECK === 'off';
  return {
    name: 'keeps-the-law',
    hooks: {
      'astro:build:start': ({ logger }) => {
        if (isOff && process.env.SHOP_DATA === 'production') throw new Error('A production build is checked against the law: unset LAW_CHECK.');
        if (isOff) logger.warn('not checked (LAW_CHECK=off)');
        else refuse(faultsOfTexts(process.cwd()));
      },
      'astro:build:done': ({ dir, logger }) => {
        if (isOff) return;
        const start = performance.now();
        const { pages, faults } = faultsOfBuild(fileURLToPath(dir));
        refuse(faults);
        logger.info(`${pages} pages keep the law of their countries (${Math.round(performance.now() - start)} ms)`);
      },
    },
  };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const more = faults.length > most ? `\n  and ${faults.length - most} more` : '';
  throw new Error(`The law is not kept:\n  ${faults.slice(0, most).map(written).join('\n  ')}${more}`);
}
