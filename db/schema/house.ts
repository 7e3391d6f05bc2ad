import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Who owns units and is the contract partner; the first is the house itself. */
export const seller = sqliteTable('seller', {
  id: text().primaryKey(),
  name: text().notNull(),
  legalName: text().notNull(),
  country: text().notNull(),
  /** The day it joined, ISO. */
  since: text().notNull(),
});

/** Events from Stripe that name no order of ours, kept so that nothing that arrived is lost. */
export const strayEvent = sqliteTable('stray_event', {
  id: text().primaryKey(),
  type: text().notNull(),
  objectId: text().notNull(),
  receivedAt: integer().notNull(),
});

/** Where a payment's order lives: from Stripe's payment intent to the order, whose id names the shard. */
export const paymentDirectory = sqliteTable('payment_directory', {
  paymentIntentId: text().primaryKey(),
  orderId: text().notNull(),
});

/** From when on something that must not happen too fast may happen again; fractions of a ms, because rates divide badly. */
export const pace = sqliteTable('pace', {
  name: text().primaryKey(),
  nextAt: real().notNull(),
  /** The last turn that was given to somebody who waits. */
  turnAt: real().notNull(),
});

/** How often the quiz said what, by market and day. Of whoever answered, nothing is kept. */
export const quizTally = sqliteTable(
  'quiz_tally',
  { market: text().notNull(), day: text().notNull(), outcome: text().notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.market, t.day, t.outcome] })],
);

/**
 * How often something happened: a campaign's page opened (`visit`), a model's page looked at (`product`), something put into a
 * cart (`cart`). All that is kept of it is in the key; '' where a part of it is not known.
 */
export const tally = sqliteTable(
  'tally',
  {
    market: text().notNull(),
    campaign: text().notNull(),
    what: text({ enum: ['visit', 'product', 'cart'] }).notNull(),
    /** In the market's own zone, `2026-11-26`. */
    day: text().notNull(),
    /** What a marketer called the link that led here. */
    channel: text().notNull(),
    variant: text({ enum: ['', 'a', 'b'] }).notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.market, t.campaign, t.what, t.day, t.channel, t.variant] })],
);

/** Forms of the quiz that were sent in the last day, by the random number in each, so that a second click counts once. */
export const quizForm = sqliteTable('quiz_form', { nonce: text().primaryKey(), sentAt: integer().notNull() }, (t) => [index('quiz_form_by_time').on(t.sentAt)]);

/** Who uses the studio, with their role. An address is written small, so that it is one however it is typed. */
export const staff = sqliteTable(
  'staff',
  { email: text().primaryKey(), name: text().notNull(), role: text({ enum: ['marketer', 'publisher', 'admin'] }).notNull(), since: integer().notNull() },
  (t) => [check('staff_role', sql`${t.role} IN ('marketer', 'publisher', 'admin')`), check('staff_email', sql`${t.email} = lower(trim(${t.email})) AND ${t.email} LIKE '_%@_%'`)],
);

/** Who did what in the studio. Triggers let nothing be changed or removed; `subject` is `campaign/{slug}/{market}`, `staff/{email}` … */
export const audit = sqliteTable(
  'audit',
  { id: text().primaryKey(), at: integer().notNull(), who: text().notNull(), deed: text().notNull(), subject: text().notNull(), detail: text({ mode: 'json' }).notNull() },
  (t) => [check('audit_detail', sql`json_valid(${t.detail})`), index('audit_by_person').on(t.who, t.id), index('audit_by_subject').on(t.subject, t.id)],
);

/** A marketing page that is the same campaign in every market: one slug. */
export const campaign = sqliteTable('campaign', {
  slug: text().primaryKey(),
  /** What marketers call it among themselves. */
  name: text().notNull(),
  madeAt: integer().notNull(),
  madeBy: text().notNull(),
});

/** What a campaign says in a market, as it was saved: never changed, never deleted (triggers). */
export const campaignRevision = sqliteTable(
  'campaign_revision',
  {
    id: text().primaryKey(),
    slug: text().notNull().references(() => campaign.slug),
    market: text().notNull(),
    /** From 1, in each market. */
    number: integer().notNull(),
    /** As `worker/campaign/revision.ts` has it, in JSON. */
    body: text().notNull(),
    /** A secret: the page that a build bakes lies under it, so nobody finds it before its time. */
    key: text().notNull().unique(),
    madeAt: integer().notNull(),
    madeBy: text().notNull(),
  },
  (t) => [uniqueIndex('campaign_revision_by_number').on(t.slug, t.market, t.number)],
);

/** What somebody is writing on a page of a campaign: one each, so that nobody can overwrite another's. Gone once it is saved as a revision. */
export const campaignDraft = sqliteTable(
  'campaign_draft',
  {
    slug: text().notNull().references(() => campaign.slug),
    market: text().notNull(),
    who: text().notNull(),
    /** On its way to what `worker/campaign/revision.ts` asks for, in JSON: anything may be missing. */
    body: text().notNull(),
    /** The number of the revision it was begun from, 0 for none. */
    base: integer().notNull(),
    /** Grows with every save, from the moment it was begun on: one that is thrown away and begun anew has none of its numbers again. */
    version: integer().notNull(),
    begunAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.market, t.who] }), check('draft_body', sql`json_valid(${t.body})`)],
);

/** A picture that was uploaded in the studio. Its sizes lie in R2 under `key`, which is its address and secret until a page shows it. */
export const picture = sqliteTable(
  'picture',
  {
    id: text().primaryKey(),
    key: text().notNull().unique(),
    /** SHA-256 of the file as it was sent, hex. */
    hash: text().notNull(),
    /** What the file was, by its bytes. */
    kind: text({ enum: ['jpeg', 'png', 'webp'] }).notNull(),
    /** Of the largest size that is served, px. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Of the file as it was sent. */
    bytes: integer().notNull(),
    name: text().notNull(),
    /** What is to be seen, where a page does not say it in its own language. */
    alt: text().notNull(),
    madeAt: integer().notNull(),
    madeBy: text().notNull(),
    removedAt: integer(),
  },
  (t) => [
    // The same file is the same picture.
    uniqueIndex('picture_by_content').on(t.hash).where(sql`${t.removedAt} IS NULL`),
    check('picture_kind', sql`${t.kind} IN ('jpeg', 'png', 'webp')`),
    check('picture_size', sql`${t.width} > 0 AND ${t.height} > 0 AND ${t.bytes} > 0`),
  ],
);

/** Which campaigns' revisions name a picture, in which markets: kept by a trigger, for revisions are many and long. */
export const pictureUse = sqliteTable(
  'picture_use',
  { pictureId: text().notNull().references(() => picture.id), slug: text().notNull(), market: text().notNull() },
  (t) => [primaryKey({ columns: [t.pictureId, t.slug, t.market] })],
);

/** Every decision to publish, withdraw or end: a log from which follows what is shown when. */
export const campaignPublication = sqliteTable(
  'campaign_publication',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull().references(() => campaign.slug),
    market: text().notNull(),
    deed: text({ enum: ['publish', 'withdraw', 'end'] }).notNull(),
    /** What is published; null for the other deeds. */
    revisionId: text().references(() => campaignRevision.id),
    /** From when on it holds. */
    fromAt: integer().notNull(),
    madeAt: integer().notNull(),
    madeBy: text().notNull(),
  },
  (t) => [
    index('campaign_publication_by_campaign').on(t.slug, t.market),
    check('publication_names_revision', sql`(${t.deed} = 'publish') = (${t.revisionId} IS NOT NULL)`),
    check('publication_deed', sql`${t.deed} IN ('publish', 'withdraw', 'end')`),
  ],
);

/**
 * Links that show a stranger what is not published yet, for a while. Of the secret in a link only the hash is kept, so that nobody
 * who reads this table can follow one.
 */
export const previewLink = sqliteTable(
  'preview_link',
  {
    id: text().primaryKey(),
    /** SHA-256 of the secret, in hex. */
    hash: text().notNull().unique(),
    slug: text().notNull().references(() => campaign.slug),
    market: text().notNull(),
    /** The revision it shows; null for whatever the schedule shows at `at`. */
    revisionId: text().references(() => campaignRevision.id),
    /** The moment it is seen as at. */
    at: integer().notNull(),
    expiresAt: integer().notNull(),
    madeAt: integer().notNull(),
    madeBy: text().notNull(),
    /** When somebody ended it before its time, and who. */
    endedAt: integer(),
    endedBy: text(),
  },
  (t) => [index('preview_link_by_page').on(t.slug, t.market, t.madeAt), check('preview_link_ended', sql`(${t.endedAt} IS NULL) = (${t.endedBy} IS NULL)`)],
);

/** A warning that somebody takes upon themselves, for one revision: kept as it was said (triggers). */
export const campaignSignOff = sqliteTable(
  'campaign_sign_off',
  {
    revisionId: text().notNull().references(() => campaignRevision.id),
    /** The rule, the place and what it says of it, as a finding has them. */
    code: text().notNull(),
    field: text().notNull(),
    message: text().notNull(),
    madeAt: integer().notNull(),
    madeBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.code, t.field, t.message] })],
);

/** A publication that waits for a second person, in markets that ask for one. It is about this very revision, whatever is saved later. */
export const campaignRequest = sqliteTable(
  'campaign_request',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull().references(() => campaign.slug),
    market: text().notNull(),
    revisionId: text().notNull().references(() => campaignRevision.id),
    /** From when on it is to hold; null: from its approval on. */
    fromAt: integer(),
    askedAt: integer().notNull(),
    askedBy: text().notNull(),
    /** `superseded`: something newer was published or asked for. */
    state: text({ enum: ['open', 'approved', 'declined', 'superseded'] }).notNull().default('open'),
    decidedAt: integer(),
    decidedBy: text(),
    /** Why it was declined. */
    reason: text(),
  },
  (t) => [
    uniqueIndex('campaign_request_open').on(t.slug, t.market).where(sql`${t.state} = 'open'`),
    check('request_state', sql`${t.state} IN ('open', 'approved', 'declined', 'superseded')`),
    check('request_decided', sql`(${t.state} = 'open') = (${t.decidedAt} IS NULL) AND (${t.state} = 'open') = (${t.decidedBy} IS NULL)`),
    check('request_second_person', sql`${t.state} <> 'approved' OR ${t.decidedBy} <> ${t.askedBy}`),
    check('request_reason', sql`${t.state} <> 'declined' OR length(${t.reason}) > 0`),
  ],
);

/** The markets in which a publication takes a second person. */
export const approvalMarket = sqliteTable('approval_market', { market: text().primaryKey() });

/** Marks that data is a seed: a production build refuses to bake it. */
export const mark = sqliteTable('mark', {
  name: text().primaryKey(),
  value: text().notNull(),
});
