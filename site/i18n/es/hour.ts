/** A clock time with its article: la 1:05, las 14:05. */
export const hour = (time: string) => (time.startsWith('1:') ? `la ${time}` : `las ${time}`);
