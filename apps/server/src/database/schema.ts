import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const created = () => moment('created_at').notNull().defaultNow();

// ── People (the tables that better-auth works with) ─────────────────────────────────────────────────────────────────────────────────────

export const user = pgTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: created(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    activeOrganizationId: text('active_organization_id'),
  },
  (table) => [index('session_user').on(table.userId)],
);

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: created(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('account_user').on(table.userId)],
);

export const verification = pgTable('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** An organisation owns its interviews; `policy` is an `OrganisationPolicy` (policy/organisation-policy.ts). */
export const organization = pgTable('organization', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  logo: text('logo'),
  metadata: text('metadata'),
  createdAt: created(),
  policy: jsonb('policy').notNull().default({}),
});

/** Every text that candidates of an organisation were ever asked to agree to; consent names its version. */
export const consentText = pgTable(
  'consent_text',
  {
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    /** Who wrote it, as the audit log names actors; null for a text from before this was kept. */
    createdBy: text('created_by'),
    createdAt: created(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.version] })],
);

export const member = pgTable(
  'member',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    createdAt: created(),
  },
  (table) => [uniqueIndex('member_once').on(table.organizationId, table.userId), index('member_user').on(table.userId)],
);

/**
 * A link by which somebody joins an organisation. Its token is shown once to whoever invites; `hash` is its sha256. The invitation of a
 * candidate leads to one interview.
 */
export const invitation = pgTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    role: text('role'),
    status: text('status').notNull(),
    expiresAt: moment('expires_at').notNull(),
    inviterId: text('inviter_id').references(() => user.id, { onDelete: 'set null' }),
    createdAt: created(),
    hash: text('hash').unique(),
    interviewId: uuid('interview_id').references(() => interview.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('invitation_organization').on(table.organizationId),
    index('invitation_interview').on(table.interviewId),
  ],
);

/** Wrong passwords in a row, of an account or from an address (`subject` is a hash of either); beyond some, the next must wait. */
export const passwordGuess = pgTable(
  'password_guess',
  {
    subject: text('subject').primaryKey(),
    failures: integer('failures').notNull(),
    blockedUntil: moment('blocked_until').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('password_guess_age').on(table.updatedAt)],
);

/**
 * The link by which somebody who forgot their password chooses another; one at a time for each person. It is good as long as whoever made
 * it (`user:…` or `key:…`) may still do so in that organisation, and the person belongs to it alone. `hash` is the sha256 of its token.
 */
export const passwordLink = pgTable('password_link', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  organizationId: text('organization_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' }),
  issuedBy: text('issued_by').notNull(),
  hash: text('hash').notNull().unique(),
  expiresAt: moment('expires_at').notNull(),
});

/** Keys for programs. The key itself is shown once; `hash` is its sha256, `prefix` its first characters for recognition. */
export const apiKey = pgTable(
  'api_key',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').references(() => user.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull().unique(),
    scopes: text('scopes').array().notNull(),
    createdAt: created(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('api_key_organization').on(table.organizationId)],
);

// ── Recordings ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A file on its way in, or in storage under `storageKey` once `state` is `stored`. Once it is `used` it belongs to `interviewId`, and its
 * row stays with its file until the interview is erased.
 */
export const upload = pgTable(
  'upload',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').notNull(),
    kind: text('kind').notNull().default('recording'),
    name: text('name').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    state: text('state').notNull().default('receiving'),
    sha256: text('sha256'),
    storageKey: text('storage_key'),
    interviewId: uuid('interview_id'),
    createdAt: created(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('upload_interview').on(table.interviewId),
    index('upload_organization').on(table.organizationId),
    index('upload_expiry').on(table.expiresAt),
    check('upload_state', sql`${table.state} in ('receiving', 'stored', 'used', 'failed')`),
  ],
);

/**
 * One interview. `settings` is what the analysis was asked for (`InterviewSettings`), `media` what probing found, `summary` the headline
 * numbers of the latest report. `status` follows the latest run.
 */
export const interview = pgTable(
  'interview',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').notNull(),
    /** The account of the candidate who may see the report, once the invitation is accepted. */
    candidateUserId: text('candidate_user_id').references(() => user.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    candidateName: text('candidate_name'),
    status: text('status').notNull().default('waiting'),
    recordingKey: text('recording_key'),
    recordingName: text('recording_name').notNull(),
    sha256: text('sha256').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    duration: integer('duration_ms'),
    media: jsonb('media'),
    /** How large its small pictures are and of when (`Pictures`); they lie beside its reports. */
    pictures: jsonb('pictures'),
    settings: jsonb('settings').notNull(),
    summary: jsonb('summary'),
    reportRunId: uuid('report_run_id'),
    retentionUntil: moment('retention_until'),
    legalHold: boolean('legal_hold').notNull().default(false),
    /** Why it was held, or released, last; here and not in the audit log, so that it goes with the interview. */
    legalHoldReason: text('legal_hold_reason'),
    signedOffBy: text('signed_off_by'),
    signedOffAt: moment('signed_off_at'),
    signOffText: text('sign_off_text'),
    createdAt: created(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('interview_list').on(table.organizationId, table.createdAt, table.id),
    index('interview_sha256').on(table.organizationId, table.sha256),
    index('interview_candidate').on(table.candidateUserId),
    index('interview_retention').on(table.retentionUntil),
    check('interview_status', sql`${table.status} in ('waiting', 'running', 'done', 'failed', 'cancelled', 'parked')`),
  ],
);

/** One analysis of an interview with the settings of its time. Its steps are rows of `step`; its report lies in storage under `reportKey`. */
export const run = pgTable(
  'run',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    settings: jsonb('settings').notNull(),
    /** Same interview and same settings: submitted twice, run once. */
    fingerprint: text('fingerprint').notNull(),
    state: text('state').notNull().default('queued'),
    reason: jsonb('reason'),
    /** What is known before there is a report: a `Partial` (jobs/partial.ts). */
    partial: jsonb('partial'),
    reportKey: text('report_key'),
    /** Whether the report infers emotion: it is withheld where the policy of today does not allow that. */
    emotion: boolean('emotion').notNull().default(false),
    createdAt: created(),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('run_interview').on(table.interviewId, table.createdAt),
    uniqueIndex('run_open_once')
      .on(table.interviewId, table.fingerprint)
      .where(sql`${table.state} in ('queued', 'running')`),
    index('run_ended').on(table.endedAt),
    check('run_state', sql`${table.state} in ('queued', 'running', 'done', 'failed', 'cancelled', 'parked')`),
  ],
);

/** How far each job of a run is. `job` is the name of a step, or of a part of it such as `vision:30`. */
export const step = pgTable(
  'step',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    job: text('job').notNull(),
    step: text('step').notNull(),
    state: text('state').notNull().default('queued'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(1),
    /** CPU seconds expected. */
    cost: real('cost').notNull().default(0),
    attempt: integer('attempt').notNull().default(0),
    cached: boolean('cached').notNull().default(false),
    code: text('code'),
    message: text('message'),
    worker: text('worker'),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.job] }),
    index('step_ended').on(table.endedAt),
    check('step_state', sql`${table.state} in ('queued', 'running', 'done', 'unavailable', 'cancelled')`),
  ],
);

/** What happened to an interview, in order: the source of the event stream, so that a reader can resume after any id. */
export const event = pgTable(
  'event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    organizationId: text('organization_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    type: text('type').notNull(),
    data: jsonb('data').notNull(),
    createdAt: created(),
  },
  (table) => [index('event_interview').on(table.interviewId, table.id), index('event_age').on(table.createdAt)],
);

/** Corrected words and the chosen candidate speaker: re-runs start from them instead of the engine's transcript. */
export const transcriptEdit = pgTable('transcript_edit', {
  interviewId: uuid('interview_id')
    .primaryKey()
    .references(() => interview.id, { onDelete: 'cascade' }),
  transcriptKey: text('transcript_key').notNull(),
  sha256: text('sha256').notNull(),
  editedBy: text('edited_by').notNull(),
  editedAt: moment('edited_at').notNull().defaultNow(),
});

// ── What people add ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const note = pgTable(
  'note',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    authorId: text('author_id').notNull(),
    /** Milliseconds from the start of the recording; null for a note on the whole interview. */
    at: integer('at_ms'),
    text: text('text').notNull(),
    createdAt: created(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('note_interview').on(table.interviewId)],
);

/** A reviewer's own rating by criterion, 1–5; never computed from metrics. */
export const rating = pgTable(
  'rating',
  {
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    authorId: text('author_id').notNull(),
    criterion: text('criterion').notNull(),
    value: integer('value').notNull(),
    comment: text('comment'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.interviewId, table.authorId, table.criterion] }),
    check('rating_value', sql`${table.value} between 1 and 5`),
  ],
);

export const comparison = pgTable('comparison', {
  id: uuid('id').primaryKey().defaultRandom(),
  organizationId: text('organization_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' }),
  createdBy: text('created_by').notNull(),
  title: text('title').notNull(),
  interviewIds: uuid('interview_ids').array().notNull(),
  createdAt: created(),
});

/** A link that shows one report to whoever holds it: `scope` says how much of it. The token is shown once; `hash` is its sha256. */
export const shareLink = pgTable(
  'share_link',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').notNull(),
    hash: text('hash').notNull().unique(),
    scope: text('scope').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    lastUsedAt: moment('last_used_at'),
    createdAt: created(),
  },
  (table) => [
    index('share_link_interview').on(table.interviewId),
    check('share_link_scope', sql`${table.scope} in ('summary', 'report', 'report_and_media')`),
  ],
);

// ── Accountability ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Append-only: a trigger forbids change and removal; each row holds the hash of the one before it in its organisation. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    organizationId: text('organization_id').notNull(),
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_organization').on(table.organizationId, table.id), index('audit_subject').on(table.subject)],
);

/**
 * Where the audit chain of an organisation ends, signed with the server's key: entries that are missing at the end are noticed. The
 * signature is null for a chain from before there were heads, until the next start of a server.
 */
export const auditHead = pgTable('audit_head', {
  organizationId: text('organization_id').primaryKey(),
  entryId: bigint('entry_id', { mode: 'number' }).notNull(),
  count: bigint('count', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
  signature: text('signature'),
});

/** What an erasure removed, signed with the server's key; it outlives what it tells of and holds nothing personal. */
export const erasureReceipt = pgTable('erasure_receipt', {
  id: uuid('id').primaryKey().defaultRandom(),
  organizationId: text('organization_id').notNull(),
  interviewId: uuid('interview_id').notNull(),
  erasedAt: moment('erased_at').notNull(),
  receipt: jsonb('receipt').notNull(),
  signature: text('signature').notNull(),
});

export const webhook = pgTable(
  'webhook',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    events: text('events').array().notNull(),
    /** Signs the deliveries (HMAC-SHA256); encrypted with the server's key. */
    secret: text('secret').notNull(),
    active: boolean('active').notNull().default(true),
    createdAt: created(),
  },
  (table) => [index('webhook_organization').on(table.organizationId)],
);

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    body: text('body').notNull(),
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull().defaultNow(),
    status: integer('status'),
    reason: text('reason'),
    createdAt: created(),
    deliveredAt: moment('delivered_at'),
  },
  (table) => [
    index('webhook_delivery_webhook').on(table.webhookId, table.createdAt),
    index('webhook_delivery_due').on(table.nextAttemptAt).where(sql`${table.state} = 'waiting'`),
    check('webhook_delivery_state', sql`${table.state} in ('waiting', 'delivered', 'given_up')`),
  ],
);

/**
 * The answer to a create that carried an Idempotency-Key: the same key with the same request gives the same answer again. `actor` is the
 * organisation that was worked in and who asked. `interviewId` is
 * the interview to which something was added, by which its erasure finds the answer.
 */
export const idempotency = pgTable(
  'idempotency',
  {
    actor: text('actor').notNull(),
    key: text('key').notNull(),
    request: text('request_hash').notNull(),
    status: integer('status'),
    body: jsonb('body'),
    interviewId: uuid('interview_id'),
    createdAt: created(),
  },
  (table) => [primaryKey({ columns: [table.actor, table.key] }), index('idempotency_age').on(table.createdAt)],
);

/** Workers announce themselves here every few seconds. */
export const worker = pgTable('worker', {
  id: text('id').primaryKey(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  version: text('version').notNull(),
  concurrency: integer('concurrency').notNull(),
  busy: integer('busy').notNull().default(0),
  startedAt: moment('started_at').notNull().defaultNow(),
  seenAt: moment('seen_at').notNull().defaultNow(),
});

/** Values that the server makes for itself once: its signing key, the hash of the set-up link. */
export const serverState = pgTable('server_state', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});
