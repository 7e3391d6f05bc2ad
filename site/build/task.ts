/** A page to render: its address, and the key of its route. */
export type Task = { readonly id: number; readonly url: string; readonly key: string };

/** What came of it. */
export type Answer =
  | { readonly id: number; readonly status: number; readonly statusText: string; readonly headers: [string, string][]; readonly body: ArrayBuffer | null }
  | { readonly id: number; readonly fault: unknown };

/** A route as Astro's build names it. */
export const keyOf = ({ route, component }: { readonly route: string; readonly component: string }) => `${route}&${component}`;
