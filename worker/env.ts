import type { DrawClock } from './draw/draw-clock';
import type { WaitingRoom } from './queue/waiting-room';

/** What the Worker is given: databases, files, and settings from `wrangler.toml`, secrets or `.dev.vars`. */
export type Bindings = {
  DB_HOUSE: D1Database;
  DB_EU: D1Database;
  DB_GB: D1Database;
  DB_US: D1Database;
  DB_JP: D1Database;
  ASSETS: Fetcher;
  /** Uploaded pictures in the sizes in which they are served, and what makes those. */
  PICTURES: R2Bucket;
  IMAGES: ImagesBinding;
  /** One clock a drop. */
  DRAW_CLOCK: DurableObjectNamespace<DrawClock>;
  /** One queue a drop. */
  WAITING_ROOM: DurableObjectNamespace<WaitingRoom>;
  /** How often one address may join a queue; no limit where there is none. */
  JOIN_LIMIT?: RateLimit;
  /** How often one address may ask for reminders; no limit where there is none. */
  REMINDER_LIMIT?: RateLimit;
  /** How often one address may try a code; no limit where there is none. */
  VOUCHER_LIMIT?: RateLimit;
  /** Where visits are counted, with the account and the token that read it; without all three they are counted in D1. */
  RESULTS?: AnalyticsEngineDataset;
  RESULTS_ACCOUNT_ID?: string;
  RESULTS_API_TOKEN?: string;
  STAGE: 'production' | 'local';
  /** Where the shop is reached, for links in letters and on Stripe's page. */
  SHOP_ORIGIN: string;
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRET: string;
  /** Only where something stands in for Stripe: `http://localhost:8788`. */
  STRIPE_API_ORIGIN?: string;
  /** How many payment pages a second are opened at most; 20 where nothing is set. */
  SESSIONS_PER_SECOND?: string;
  /** Opens what only the people who run the shop may call: the sweep on demand, the reconciliation. */
  OPERATIONS_KEY?: string;
  /** The key under which customers of Phones are known again; whoever changes it forgets them. */
  CUSTOMER_KEY: string;
  /** Only where something stands in for drand: `http://localhost:8788/drand`, and its chain as JSON. Production ignores the chain. */
  DRAND_API_ORIGIN?: string;
  DRAND_CHAIN?: string;
  /** Turnstile's keys: with them, whoever joins a queue shows that they are no program. */
  TURNSTILE_SITE_KEY?: string;
  TURNSTILE_SECRET_KEY?: string;
  /** Only where something stands in for Turnstile: `http://localhost:8788`. */
  TURNSTILE_ORIGIN?: string;
  /** Cloudflare Access, by whose tokens people of the house are known; without it nobody enters the studio. */
  ACCESS_TEAM_ORIGIN?: string;
  ACCESS_AUDIENCE?: string;
  MAIL_API_KEY: string;
  MAIL_API_ORIGIN?: string;
  MAIL_FROM?: string;
  /** Moves the clock in tests, in ms. Production ignores it. */
  CLOCK_OFFSET_MS?: string;
  /** Set by pages that call the API in process: their own request is the one that is logged. */
  isInProcess?: true;
};

export type AppEnv = { Bindings: Bindings; Variables: { now: number; requestId: string } };

/** By which a request of a test says what time it is for it, in ms since 1970. Production ignores it. */
export const clockHeader = 'x-clock';

/** The time of this request, in ms since 1970. Rules and SQL are given it and never look for themselves. */
export function now(env: Pick<Bindings, 'STAGE' | 'CLOCK_OFFSET_MS'>, request?: Request): number {
  if (env.STAGE !== 'local') return Date.now();
  const told = request?.headers.get(clockHeader);
  return told ? Number(told) : Date.now() + Number(env.CLOCK_OFFSET_MS ?? 0);
}
