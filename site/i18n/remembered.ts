/** How many texts a function keeps: a build says the same few thousand prices and days again and again, a Worker lives long. */
const most = 20_000;

type Plain = string | number | undefined;

/** A function that writes up to three plain values as text, and what it has written once it does not work out again. */
export function remembered<V extends readonly [Plain, Plain?, Plain?]>(write: (...values: V) => string): (...values: V) => string {
  const written = new Map<string, string>();
  return (...values) => {
    const key = `${values[0]} ${values[1]} ${values[2]}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    if (written.size === most) written.clear();
    const text = write(...values);
    written.set(key, text);
    return text;
  };
}
