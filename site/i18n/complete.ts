import type { AstroIntegration } from 'astro';
import { marketIds } from '../../worker/shared/market';
import { en } from './en/messages';
import { messagesOf } from './messages';

/** Fails the build where a language lacks a text that English has, or has one too many, and names both. */
export function completeTranslations(): AstroIntegration {
  return {
    name: 'complete-translations',
    hooks: {
      'astro:build:start': () => {
        const faults = marketIds.flatMap((market) => differences(en, messagesOf(market)).map((path) => `${market}: ${path}`));
        if (faults.length > 0) throw new Error(`Texts are incomplete:\n  ${faults.join('\n  ')}`);
      },
    },
  };
}

/** The paths at which `other` has not the same kind of text as `original`, or an empty one. */
export function differences(original: object, other: object, path = ''): string[] {
  const keys = new Set([...Object.keys(original), ...Object.keys(other)]);
  return [...keys].flatMap((key) => {
    const [a, b] = [original[key as never] as unknown, other[key as never] as unknown];
    const here = path ? `${path}.${key}` : key;
    if (typeof a !== typeof b || b === '') return [here];
    return typeof a === 'object' && a !== null ? differences(a, b as object, here) : [];
  });
}
