/** `in 25 seconds`, `in 3 minutes`: about as exact as anybody can be about a queue. @param seconds more than none */
export function inAbout(locale: string, seconds: number): string {
  const format = new Intl.RelativeTimeFormat(locale);
  if (seconds > 90) return format.format(Math.ceil(seconds / 60), 'minute');
  return format.format(seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds, 'second');
}
