import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { makePerson, PASSWORD } from '@impact/server/accounts/people.fixture';
import { comparison, note, rating, session, upload } from '@impact/server/database/schema';
import { keptFrom, newUploadId, uploadKey } from '@impact/server/uploads/upload';
import { eq } from 'drizzle-orm';
import type { Caller, Capacity } from './callers.fixture.ts';
import { person } from './callers.fixture.ts';
import type { Scene } from './scene.fixture.ts';

export interface ExampleRequest {
  url: string;
  body?: object | Buffer;
  headers?: Record<string, string>;
  /** Instead of the credentials of the caller: those of somebody in the same position who may lose them. */
  as?: Record<string, string>;
}

/**
 * What a route deals with, and so to whom it exists at all:
 * - `interview`: one interview, or something of it; to whoever sees that interview
 * - `organisation`: a thing of the organisation; to everybody in it
 * - `own`: a thing of whoever made it; to them alone
 * - `written`: what somebody has written about one interview; to them alone, as long as they see that interview
 * - `mine`: whatever the asker's own organisation or account has; to everybody for themselves
 * - `shared`: what the token in the address leads to
 * - `public`: nobody's
 */
export type Subject = 'interview' | 'organisation' | 'own' | 'written' | 'mine' | 'shared' | 'public';

export interface Example {
  subject: Subject;
  /** What those are answered who may. */
  status: number;
  /** Others among them, by capacity. */
  except?: Partial<Record<Capacity, number>>;
  /** A request that succeeds for the caller; with all that it needs made anew where it uses that up. */
  request(scene: Scene, caller: Caller): ExampleRequest | Promise<ExampleRequest>;
}

const API = '/api/v1';
const JSON_BODY = { 'content-type': 'application/json' };
const TUS = { 'tus-resumable': '1.0.0' };
const RECORDING = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), randomBytes(500)]);

const fixed = (subject: Subject, status: number, url: string, body?: object): Example => ({
  subject,
  status,
  request: () => ({ url: API + url, body }),
});
/** About the interview of the scene, which stays as it is. */
const look = (rest: string, status = 200): Example => ({
  subject: 'interview',
  status,
  request: ({ interviewId }) => ({ url: `${API}/interviews/${interviewId}${rest}` }),
});
/** About an interview that is made for this request. */
const act = (rest: string, status: number, body?: object): Example => ({
  subject: 'interview',
  status,
  request: async (scene) => ({ url: `${API}/interviews/${await scene.freshInterview()}${rest}`, body }),
});
const shared = (rest: string): Example => ({
  subject: 'shared',
  status: 200,
  request: (_scene, { token }) => ({ url: `${API}/shared/${token}${rest}` }),
});
const open = (url: string, status: number, body?: object): Example => ({
  subject: 'public',
  status,
  request: () => ({ url, body }),
});

/** What a caller writes: the word of the house is known in the house alone. */
const wordOf = ({ house, canary }: Scene, { organizationId }: Caller) => (organizationId === house ? canary : 'a word');

const freshPerson = async ({ world, house }: Scene) => (await makePerson(world.services, house, 'recruiter')).userId;

/** Something of the organisation that its owner makes through the API. */
async function madeByOwner({ send, owner }: Scene, url: string, body: object): Promise<string> {
  const answer = await send(owner, { method: 'POST', url: API + url, body });
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body).id;
}

async function freshUpload({ world }: Scene, { organizationId, actor }: Caller, size: number): Promise<string> {
  const id = newUploadId();
  const storageKey = uploadKey({ organizationId: organizationId ?? '', id });
  const bytes = randomBytes(size);
  await world.services.storage.put(storageKey, Readable.from([bytes]), { size, type: 'video/mp4' });
  await world.services.database.queries.insert(upload).values({
    id,
    organizationId: organizationId ?? '',
    createdBy: actor,
    name: 'talk.mp4',
    size,
    state: 'stored',
    sha256: randomBytes(32).toString('hex'),
    storageKey,
    expiresAt: keptFrom(new Date()),
  });
  return id;
}

/** An upload of the caller that has begun. */
async function begunUpload({ send }: Scene, caller: Caller): Promise<string> {
  const headers = { ...TUS, 'upload-length': String(RECORDING.length) };
  const answer = await send(caller, { method: 'POST', url: `${API}/uploads`, headers });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`);
  return String(answer.headers.location);
}

async function freshNote({ world, interviewId, canary }: Scene, { actor }: Caller): Promise<string> {
  const values = { interviewId, authorId: actor, text: canary };
  const [row] = await world.services.database.queries.insert(note).values(values).returning();
  return row?.id ?? '';
}

async function freshComparison(scene: Scene): Promise<string> {
  const { world, house, owner, interviewId, otherInterviewId, canary } = scene;
  const interviewIds = [interviewId, otherInterviewId];
  const values = { organizationId: house, createdBy: owner.actor, title: canary, interviewIds };
  const [row] = await world.services.database.queries.insert(comparison).values(values).returning();
  return row?.id ?? '';
}

/** Somebody in the position of the caller who may lose their session; the caller where they have none. */
async function understudy({ world }: Scene, caller: Caller): Promise<Caller> {
  const { organizationId, capacity } = caller;
  if (organizationId === null || !isRole(capacity)) return caller;
  return person(world.services, organizationId, capacity, 'understudy');
}
const isRole = (capacity: Capacity): capacity is 'owner' | 'recruiter' | 'reviewer' | 'candidate' =>
  ['owner', 'recruiter', 'reviewer', 'candidate'].includes(capacity);

const ownUpload = (status: number, more: Partial<ExampleRequest> = {}): Example => ({
  subject: 'own',
  status,
  request: async (scene, caller) => ({ url: await begunUpload(scene, caller), headers: TUS, ...more }),
});

const WEBHOOK = { url: 'https://93.184.216.34/hook', events: ['interview.done'] };
const newEmail = () => `${randomUUID()}@example.org`;

/** One request for every route of the API, by method and pattern. A route without one fails the test of the matrix. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  // Accounts
  'POST /api/v1/setup': open(`${API}/setup`, 409, {
    token: 'x'.repeat(43),
    name: 'Eve',
    email: 'eve@example.org',
    password: PASSWORD,
    organisation: 'Evil',
  }),
  'GET /api/v1/account': open(`${API}/account`, 200),
  'PATCH /api/v1/account': fixed('mine', 204, '/account', { name: 'Another name' }),
  'DELETE /api/v1/account': {
    subject: 'mine',
    status: 204,
    request: async (scene, caller) => ({
      url: `${API}/account`,
      body: { password: PASSWORD },
      as: (await understudy(scene, caller)).headers,
    }),
  },
  'POST /api/v1/account/organisation': {
    subject: 'organisation',
    status: 204,
    request: ({ house }) => ({ url: `${API}/account/organisation`, body: { id: house } }),
  },
  'POST /api/v1/organisations': fixed('mine', 201, '/organisations', { name: 'Another' }),
  'POST /api/v1/auth/sign-in/email': {
    subject: 'public',
    status: 401,
    request: () => ({ url: `${API}/auth/sign-in/email`, body: { email: newEmail(), password: PASSWORD } }),
  },
  'POST /api/v1/auth/sign-out': {
    subject: 'public',
    status: 204,
    request: async (scene, caller) => ({
      url: `${API}/auth/sign-out`,
      as: (await understudy(scene, caller)).headers,
    }),
  },
  'POST /api/v1/auth/change-password': {
    subject: 'mine',
    status: 204,
    request: async (scene, caller) => ({
      url: `${API}/auth/change-password`,
      body: { currentPassword: PASSWORD, newPassword: 'another horse battery' },
      as: (await understudy(scene, caller)).headers,
    }),
  },
  'POST /api/v1/auth/reset-password': open(`${API}/auth/reset-password`, 404, {
    token: 'x'.repeat(43),
    password: PASSWORD,
  }),
  'GET /api/v1/auth/sessions': fixed('mine', 200, '/auth/sessions'),
  'DELETE /api/v1/auth/sessions/:id': {
    subject: 'own',
    status: 204,
    async request(scene, caller) {
      const other = await understudy(scene, caller);
      const { queries } = scene.world.services.database;
      const [own] = await queries
        .select({ id: session.id })
        .from(session)
        .where(eq(session.userId, other.actor.replace('user:', '')));
      return { url: `${API}/auth/sessions/${own?.id ?? randomUUID()}`, as: other.headers };
    },
  },

  // People
  'PATCH /api/v1/organisation': {
    subject: 'mine',
    status: 204,
    // No word of an interview: whoever holds a link is told by whom.
    request: () => ({ url: `${API}/organisation`, body: { name: 'Another name' } }),
  },
  'GET /api/v1/people': fixed('mine', 200, '/people'),
  'PATCH /api/v1/people/:id': {
    subject: 'organisation',
    status: 204,
    request: async (scene) => ({ url: `${API}/people/${await freshPerson(scene)}`, body: { role: 'reviewer' } }),
  },
  'DELETE /api/v1/people/:id': {
    subject: 'organisation',
    status: 204,
    request: async (scene) => ({ url: `${API}/people/${await freshPerson(scene)}` }),
  },
  'POST /api/v1/people/:id/password-link': {
    subject: 'organisation',
    status: 201,
    request: async (scene) => ({ url: `${API}/people/${await freshPerson(scene)}/password-link` }),
  },
  'POST /api/v1/invitations': {
    subject: 'mine',
    status: 201,
    request: () => ({ url: `${API}/invitations`, body: { email: newEmail(), role: 'reviewer' } }),
  },
  'POST /api/v1/interviews/:id/invitations': act('/invitations', 201, { email: 'candidate@example.org' }),
  'GET /api/v1/interviews/:id/invitations': look('/invitations'),
  'DELETE /api/v1/interviews/:id/invitations/:invitation': {
    subject: 'interview',
    status: 204,
    async request(scene) {
      const url = `/interviews/${scene.interviewId}/invitations`;
      return { url: `${API}${url}/${await madeByOwner(scene, url, { email: newEmail() })}` };
    },
  },
  'DELETE /api/v1/interviews/:id/candidate': act('/candidate', 204),
  'GET /api/v1/invitations': fixed('mine', 200, '/invitations'),
  'DELETE /api/v1/invitations/:id': {
    subject: 'organisation',
    status: 204,
    async request(scene) {
      const id = await madeByOwner(scene, '/invitations', { email: newEmail(), role: 'reviewer' });
      return { url: `${API}/invitations/${id}` };
    },
  },
  'POST /api/v1/invitations/view': open(`${API}/invitations/view`, 404, { token: 'x'.repeat(43) }),
  'POST /api/v1/invitations/accept': open(`${API}/invitations/accept`, 404, {
    token: 'x'.repeat(43),
    name: 'Eve',
    password: PASSWORD,
  }),

  // Keys
  'POST /api/v1/keys': fixed('mine', 201, '/keys', { name: 'key', scopes: ['admin'] }),
  'GET /api/v1/keys': fixed('mine', 200, '/keys'),
  'DELETE /api/v1/keys/:id': {
    subject: 'organisation',
    status: 204,
    async request(scene) {
      return { url: `${API}/keys/${await madeByOwner(scene, '/keys', { name: scene.canary, scopes: ['read'] })}` };
    },
  },

  // Uploads
  'OPTIONS /api/v1/uploads': {
    subject: 'mine',
    status: 204,
    request: () => ({ url: `${API}/uploads`, headers: TUS }),
  },
  'POST /api/v1/uploads': {
    subject: 'mine',
    status: 201,
    request: () => ({ url: `${API}/uploads`, headers: { ...TUS, 'upload-length': '1000' } }),
  },
  'HEAD /api/v1/uploads/:id': ownUpload(200),
  'PATCH /api/v1/uploads/:id': ownUpload(204, {
    body: RECORDING.subarray(0, 100),
    headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  }),
  'DELETE /api/v1/uploads/:id': ownUpload(204),
  'GET /api/v1/uploads/:id': ownUpload(200, { headers: {} }),
  'POST /api/v1/uploads/form': {
    subject: 'mine',
    status: 201,
    request: () => ({
      url: `${API}/uploads/form`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.from(
        '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\ntranscript\r\n' +
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHello.\r\n--x--\r\n',
      ),
    }),
  },

  // Interviews
  'POST /api/v1/interviews': {
    subject: 'own',
    status: 201,
    request: async (scene, caller) => ({
      url: `${API}/interviews`,
      body: { uploadId: await freshUpload(scene, caller, 1000), title: wordOf(scene, caller), purpose: 'practice' },
    }),
  },
  'POST /api/v1/interviews/sample': {
    subject: 'mine',
    status: 201,
    request: (scene, caller) => ({ url: `${API}/interviews/sample`, body: { title: wordOf(scene, caller) } }),
  },
  'GET /api/v1/interviews': fixed('mine', 200, '/interviews?limit=100'),
  'GET /api/v1/interviews/:id': look(''),
  'PATCH /api/v1/interviews/:id': act('', 200, { title: 'Another title' }),
  'DELETE /api/v1/interviews/:id': act('', 200),
  'POST /api/v1/interviews/:id/restore': {
    subject: 'interview',
    status: 200,
    async request(scene) {
      const url = `${API}/interviews/${await scene.freshInterview()}`;
      await scene.send(scene.owner, { method: 'DELETE', url });
      return { url: `${url}/restore` };
    },
  },
  'POST /api/v1/interviews/:id/analyses': act('/analyses', 202, {}),
  'GET /api/v1/interviews/:id/analyses': look('/analyses'),
  'GET /api/v1/interviews/:id/partial': {
    ...look('/partial'),
    // Candidates and links get the report.
    except: { candidate: 404, summary: 404, report: 404, report_and_media: 404 },
  },
  'POST /api/v1/interviews/:id/cancel': act('/cancel', 200),
  'PUT /api/v1/interviews/:id/sign-off': act('/sign-off', 200, { text: 'Seen.' }),
  'DELETE /api/v1/interviews/:id/sign-off': act('/sign-off', 200),
  'GET /api/v1/interviews/:id/transcript': look('/transcript'),
  'PATCH /api/v1/interviews/:id/transcript': {
    subject: 'interview',
    status: 202,
    async request(scene) {
      const url = `${API}/interviews/${await scene.freshInterview()}/transcript`;
      const { headers } = await scene.send(scene.owner, { method: 'GET', url });
      return { url, headers: { ...JSON_BODY, 'if-match': String(headers.etag) }, body: { checked: true } };
    },
  },
  'GET /api/v1/interviews/:id/report': look('/report'),
  'GET /api/v1/interviews/:id/report.html': look('/report.html'),
  'GET /api/v1/interviews/:id/report.pdf': look('/report.pdf'),
  'GET /api/v1/interviews/:id/metrics.csv': look('/metrics.csv'),
  'GET /api/v1/interviews/:id/tracks.csv': look('/tracks.csv'),
  'GET /api/v1/interviews/:id/media': look('/media'),
  'GET /api/v1/interviews/:id/pictures': look('/pictures'),
  'GET /api/v1/interviews/:id/landmarks': look('/landmarks'),

  // What people add
  'GET /api/v1/interviews/:id/notes': look('/notes'),
  'POST /api/v1/interviews/:id/notes': act('/notes', 201, { text: 'A note.' }),
  'PATCH /api/v1/notes/:id': {
    subject: 'written',
    status: 200,
    request: async (scene, caller) => ({
      url: `${API}/notes/${await freshNote(scene, caller)}`,
      body: { text: scene.canary },
    }),
  },
  'DELETE /api/v1/notes/:id': {
    subject: 'written',
    status: 204,
    request: async (scene, caller) => ({ url: `${API}/notes/${await freshNote(scene, caller)}` }),
  },
  'GET /api/v1/interviews/:id/ratings': look('/ratings'),
  'PUT /api/v1/interviews/:id/ratings/:criterion': act('/ratings/clarity', 204, { value: 3 }),
  'DELETE /api/v1/interviews/:id/ratings/:criterion': {
    subject: 'interview',
    status: 204,
    async request(scene, { actor }) {
      const interviewId = await scene.freshInterview();
      const { queries } = scene.world.services.database;
      await queries.insert(rating).values({ interviewId, authorId: actor, criterion: 'clarity', value: 4 });
      return { url: `${API}/interviews/${interviewId}/ratings/clarity` };
    },
  },
  'POST /api/v1/comparisons': {
    subject: 'interview',
    status: 201,
    request: ({ interviewId, otherInterviewId, canary }) => ({
      url: `${API}/comparisons`,
      body: { title: canary, interviewIds: [interviewId, otherInterviewId] },
    }),
  },
  'GET /api/v1/comparisons': fixed('mine', 200, '/comparisons'),
  'GET /api/v1/comparisons/:id': {
    subject: 'organisation',
    status: 200,
    request: async (scene) => ({ url: `${API}/comparisons/${await freshComparison(scene)}` }),
  },
  'DELETE /api/v1/comparisons/:id': {
    subject: 'organisation',
    status: 204,
    request: async (scene) => ({ url: `${API}/comparisons/${await freshComparison(scene)}` }),
  },
  'GET /api/v1/candidates': fixed('mine', 200, '/candidates?limit=200'),
  'GET /api/v1/progress': {
    subject: 'mine',
    status: 200,
    request: ({ canary }) => ({ url: `${API}/progress?candidate=${encodeURIComponent(canary)}` }),
  },

  // Share links
  'POST /api/v1/interviews/:id/share-links': act('/share-links', 201, { scope: 'report' }),
  'GET /api/v1/interviews/:id/share-links': look('/share-links'),
  'DELETE /api/v1/share-links/:id': {
    subject: 'interview',
    status: 204,
    async request(scene) {
      const id = await madeByOwner(scene, `/interviews/${scene.interviewId}/share-links`, { scope: 'report' });
      return { url: `${API}/share-links/${id}` };
    },
  },
  'GET /api/v1/shared/:token': shared(''),
  'GET /api/v1/shared/:token/report': shared('/report'),
  'GET /api/v1/shared/:token/report.html': shared('/report.html'),
  'GET /api/v1/shared/:token/report.pdf': shared('/report.pdf'),
  'GET /api/v1/shared/:token/media': shared('/media'),

  // Policy, audit, erasure, webhooks
  'GET /api/v1/policy': fixed('mine', 200, '/policy'),
  'PATCH /api/v1/policy': fixed('mine', 200, '/policy', { retentionDays: 3000 }),
  'GET /api/v1/policy/consent-texts': fixed('mine', 200, '/policy/consent-texts'),
  'PUT /api/v1/interviews/:id/hold': act('/hold', 204, { hold: true, reason: 'A court asks.' }),
  'GET /api/v1/audit': fixed('mine', 200, '/audit?limit=200'),
  'GET /api/v1/audit/check': fixed('mine', 200, '/audit/check'),
  'POST /api/v1/interviews/:id/erase': act('/erase', 200),
  'GET /api/v1/erasures': fixed('mine', 200, '/erasures'),
  'POST /api/v1/webhooks': fixed('mine', 201, '/webhooks', WEBHOOK),
  'GET /api/v1/webhooks': fixed('mine', 200, '/webhooks'),
  'DELETE /api/v1/webhooks/:id': {
    subject: 'organisation',
    status: 204,
    request: async (scene) => ({ url: `${API}/webhooks/${await madeByOwner(scene, '/webhooks', WEBHOOK)}` }),
  },
  'PATCH /api/v1/webhooks/:id': {
    subject: 'organisation',
    status: 200,
    request: async (scene) => ({
      url: `${API}/webhooks/${await madeByOwner(scene, '/webhooks', WEBHOOK)}`,
      body: { active: false },
    }),
  },
  'POST /api/v1/webhooks/:id/deliveries': {
    subject: 'organisation',
    status: 201,
    request: async (scene) => ({
      url: `${API}/webhooks/${await madeByOwner(scene, '/webhooks', WEBHOOK)}/deliveries`,
    }),
  },
  'POST /api/v1/webhooks/:id/deliveries/:delivery/again': {
    subject: 'organisation',
    // It is not given up yet.
    status: 409,
    request: async (scene) => {
      const hook = await madeByOwner(scene, '/webhooks', WEBHOOK);
      const delivery = await madeByOwner(scene, `/webhooks/${hook}/deliveries`, {});
      return { url: `${API}/webhooks/${hook}/deliveries/${delivery}/again` };
    },
  },
  'GET /api/v1/webhooks/:id/deliveries': {
    subject: 'organisation',
    status: 200,
    request: async (scene) => ({
      url: `${API}/webhooks/${await madeByOwner(scene, '/webhooks', WEBHOOK)}/deliveries`,
    }),
  },

  // Events and operation
  'GET /api/v1/interviews/:id/events': {
    ...look('/events'),
    // A link shows what is done, not how it came about.
    except: { summary: 404, report: 404, report_and_media: 404 },
  },
  'GET /api/v1/events': fixed('mine', 200, '/events'),
  'GET /api/v1/installation': fixed('mine', 200, '/installation'),
  'GET /api/v1/installation/engines': fixed('mine', 200, '/installation/engines'),
  'POST /api/v1/installation/engines/look': fixed('mine', 200, '/installation/engines/look'),
  'POST /api/v1/installation/language-model/test': fixed('mine', 200, '/installation/language-model/test'),
  'GET /healthz': open('/healthz', 200),
  'GET /readyz': open('/readyz', 200),
  'GET /metrics': open('/metrics', 404),
  'GET /*': open('/interviews/some', 200),
  'GET /assets/*': open('/assets/app.js', 200),
  'GET /icon.svg': open('/icon.svg', 200),
  'GET /colour-scheme.js': open('/colour-scheme.js', 200),
  'GET /api/v1/openapi.json': open(`${API}/openapi.json`, 200),
  'GET /api/docs': open('/api/docs', 200),
};

export const exampleOf = (method: string, url: string): Example | undefined =>
  EXAMPLES[`${method} ${url}`] ?? (method === 'HEAD' ? EXAMPLES[`GET ${url}`] : undefined);
