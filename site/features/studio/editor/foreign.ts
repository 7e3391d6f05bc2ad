import { isObject } from './json';

/** Whether a text says something in a language: names of phones and figures are the same in all of them. */
const isProse = (text: string) => text.length >= 12 && text.trim().includes(' ');

/** Everything that a body says in words. */
export function proseOf(value: unknown): string[] {
  if (typeof value === 'string') return isProse(value) ? [value] : [];
  return Array.isArray(value) ? value.flatMap(proseOf) : isObject(value) ? Object.values(value).flatMap(proseOf) : [];
}

/**
 * Texts that stand in another language's page word for word, and so have not been translated yet: by text, the language.
 * @param others what other markets' pages say, and in which language
 * @param own what this market's page said when it was saved last, and is right as it is
 */
export function foreignTexts(others: readonly { readonly language: string; readonly body: unknown }[], own: unknown): Record<string, string> {
  const settled = new Set(proseOf(own));
  return Object.fromEntries(others.flatMap(({ language, body }) => proseOf(body).filter((text) => !settled.has(text)).map((text) => [text, language])));
}
