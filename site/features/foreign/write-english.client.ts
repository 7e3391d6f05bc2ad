/** Writes a text with English `words` in it, as `WithEnglish.astro` does. None where the page is English or the words are its own. */
export function writeWithEnglish(element: Element, text: string, words: string | null | undefined): void {
  const at = words ? text.indexOf(words) : -1;
  if (at < 0 || !words) return void (element.textContent = text);
  element.replaceChildren(text.slice(0, at), Object.assign(document.createElement('span'), { lang: 'en', textContent: words }), text.slice(at + words.length));
}
