import { PERMISSIONS, type Permission } from '@impact/server/access/permissions';
import { type RouteAccess, routeTable } from '@impact/server/api/authorise';
import { startTestPostgres, type TestPostgres } from '@impact/server/database/test-database.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, Capacity } from './callers.fixture.ts';
import { changes, everything } from './changes.fixture.ts';
import { EXAMPLES, type Example, exampleOf } from './example-requests.fixture.ts';
import { openScene, type Scene } from './scene.fixture.ts';

/** Who may do what at all, written down a second time: a slip in the table of the server is found here. */
const LOOK: readonly Capacity[] = ['owner', 'recruiter', 'reviewer', 'candidate', 'read', 'write', 'admin'];
const READ: readonly Capacity[] = ['owner', 'recruiter', 'reviewer', 'read', 'write', 'admin'];
const REVIEW: readonly Capacity[] = ['owner', 'recruiter', 'reviewer', 'write', 'admin'];
const RECRUIT: readonly Capacity[] = ['owner', 'recruiter', 'write', 'admin'];
/** What a program never does. */
const PEOPLE: readonly Capacity[] = ['owner', 'recruiter', 'reviewer', 'candidate'];
const PEOPLE_WHO_RECRUIT: readonly Capacity[] = ['owner', 'recruiter'];
const RULE: readonly Capacity[] = ['owner', 'admin'];
const MAY: Readonly<Record<Permission, readonly Capacity[]>> = {
  'interview.create': RECRUIT,
  'interview.list': LOOK,
  'interview.read': [...LOOK, 'summary', 'report', 'report_and_media'],
  'interview.media': [...LOOK, 'report_and_media'],
  'interview.change': RECRUIT,
  'interview.analyse': RECRUIT,
  'interview.delete': RECRUIT,
  'interview.export': [...LOOK, 'report', 'report_and_media'],
  'interview.hold': RULE,
  'note.read': READ,
  'note.write': REVIEW,
  'rating.write': REVIEW,
  'interview.sign_off': PEOPLE_WHO_RECRUIT,
  'comparison.read': READ,
  'comparison.write': REVIEW,
  'share.manage': RECRUIT,
  'upload.write': RECRUIT,
  'policy.read': READ,
  'policy.write': RULE,
  'audit.read': RULE,
  'people.manage': RULE,
  'key.manage': RULE,
  'webhook.manage': RULE,
  'erasure.read': RECRUIT,
  'installation.read': READ,
  'engines.look': RULE,
  'language_model.test': RULE,
  'account.self': PEOPLE,
  'organisation.create': ['owner'],
};

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

let postgres: TestPostgres;
let scene: Scene;
let routes: readonly RouteAccess[];
beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await openScene(await postgres.database());
  routes = routeTable(scene.app);
});
afterAll(async () => {
  await scene.close();
  await postgres.close();
});

const snapshot = () => everything(scene.world.services.database, scene.world.services.storage);

/** What a caller is to be answered, from the permission of the route, what it deals with, and who they are. */
function expected({ url, permission }: RouteAccess, example: Example, caller: Caller): number {
  const { capacity, organizationId, reaches } = caller;
  const { subject, status, except = {} } = example;
  const granted = except[capacity] ?? status;
  if (permission === 'public' || subject === 'public') return granted;
  if (subject === 'shared') return isLink(caller) && MAY[permission].includes(capacity) ? granted : 404;
  if (capacity === 'nobody') return url.includes(':') ? 404 : 401;
  if (!MAY[permission].includes(capacity)) return 404;
  const home = organizationId === scene.house;
  const seen = home && reaches;
  const there = { mine: true, own: true, organisation: home, interview: seen, written: seen }[subject];
  return there ? granted : 404;
}
const isLink = ({ capacity }: Caller) => ['summary', 'report', 'report_and_media'].includes(capacity);

/** Whether a caller may come across words of the house's interview in an answer. */
const mayKnow = ({ organizationId, reaches }: Caller) => organizationId === scene.house && reaches;

async function cell(
  route: RouteAccess,
  example: Example,
  caller: Caller,
  prepared?: Awaited<ReturnType<Example['request']>>,
) {
  const request = prepared ?? (await example.request(scene, caller));
  const answer = await scene.send(caller, { method: route.method, ...request });
  const leaked = !mayKnow(caller) && JSON.stringify([answer.headers, answer.body]).includes(scene.canary);
  return { caller: caller.name, status: answer.status, leaked };
}
const should = (route: RouteAccess, example: Example, caller: Caller) => ({
  caller: caller.name,
  status: expected(route, example, caller),
  leaked: false,
});

describe('the matrix of access', () => {
  it('has an example request for every route, and none for a route that is gone', () => {
    const wanted = routes.map(({ method, url }) => `${method} ${url}`);
    expect(wanted.length).toBeGreaterThan(70);
    expect(
      routes.filter(({ method, url }) => !exampleOf(method, url)).map(({ method, url }) => `${method} ${url}`),
    ).toEqual([]);
    expect(Object.keys(EXAMPLES).filter((key) => !wanted.includes(key))).toEqual([]);
  });

  it('knows every permission', () => {
    expect(Object.keys(MAY).sort()).toEqual([...PERMISSIONS].sort());
  });

  it('would notice a word of the interview: whoever may see it gets it', async () => {
    for (const rest of ['', '/report', '/notes', '/transcript']) {
      const url = `/api/v1/interviews/${scene.interviewId}${rest}`;
      expect((await scene.send(scene.owner, { method: 'GET', url })).body, url).toContain(scene.canary);
    }
  });

  it('lets nobody through who should not be, tells them nothing, and changes nothing for them', async () => {
    for (const route of routes) {
      const example = exampleOf(route.method, route.url);
      if (!example || example.subject === 'public' || example.subject === 'shared') continue;
      const refused = scene.callers.filter((caller) => [401, 404].includes(expected(route, example, caller)));
      // One thing of the house for all of them: it must be there still when the last has tried.
      const request = await example.request(scene, scene.owner);
      const target = { ...request, as: undefined };
      const before = await snapshot();
      const got = [];
      for (const caller of refused) got.push(await cell(route, example, caller, target));
      expect(got, `${route.method} ${route.url}`).toEqual(refused.map((caller) => should(route, example, caller)));
      expect(changes(before, await snapshot()), `${route.method} ${route.url}`).toEqual([]);
    }
  }, 600_000);

  it('keeps what is one’s own from everybody else, of the same organisation too', async () => {
    for (const route of routes) {
      const example = exampleOf(route.method, route.url);
      if (example?.subject !== 'own' && example?.subject !== 'written') continue;
      const request = await example.request(scene, scene.owner);
      const before = await snapshot();
      for (const caller of scene.callers) {
        if (caller === scene.owner) continue;
        const answer = await scene.send(caller, { method: route.method, ...request, as: undefined });
        // What is named in the body is missing there, and the address is not: 422, in the same words as for what never was.
        const missing = answer.status === 422 && JSON.parse(answer.body).code === 'UPLOAD_NOT_FOUND';
        expect(missing ? 404 : answer.status, `${route.method} ${route.url} as ${caller.name}`).toSatisfy(
          (status: number) => [401, 404].includes(status),
        );
        if (!mayKnow(caller)) expect(answer.body).not.toContain(scene.canary);
      }
      expect(changes(before, await snapshot()), `${route.method} ${route.url}`).toEqual([]);
    }
  }, 600_000);

  it('lets everybody through who should be, and tells and changes what is theirs alone', async () => {
    const housed = [scene.house, scene.interviewId, scene.otherInterviewId];
    for (const route of routes) {
      const example = exampleOf(route.method, route.url);
      if (!example) continue;
      const whole = route.permission === 'public' || example.subject === 'shared';
      const admitted = scene.callers.filter(
        (caller) => whole || ![401, 404].includes(expected(route, example, caller)),
      );
      // Where nothing is used up, all may have the same.
      const one =
        SAFE.includes(route.method) && ['interview', 'organisation'].includes(example.subject)
          ? await example.request(scene, scene.owner)
          : undefined;
      for (const caller of admitted) {
        const request = one ?? (await example.request(scene, caller));
        const outsider = caller.organizationId !== scene.house && !SAFE.includes(route.method);
        const before = outsider ? await snapshot() : null;
        expect(await cell(route, example, caller, request), `${route.method} ${route.url}`).toEqual(
          should(route, example, caller),
        );
        if (before === null) continue;
        const touched = changes(before, await snapshot()).filter((row) => housed.some((id) => row.includes(id)));
        expect(touched, `${route.method} ${route.url} as ${caller.name}`).toEqual([]);
      }
    }
  }, 900_000);
});

describe('a form on another site', () => {
  it('changes nothing in the name of who is signed in here, whatever the route', async () => {
    const unsafe = routes.filter(({ method }) => !SAFE.includes(method));
    expect(unsafe.length).toBeGreaterThan(35);
    for (const route of unsafe) {
      const example = exampleOf(route.method, route.url);
      const request = await example?.request(scene, scene.owner);
      if (!request) throw new Error(`${route.method} ${route.url} has no example.`);
      const cookie = (request.as ?? scene.owner.headers).cookie ?? '';
      const before = await snapshot();
      for (const from of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        {},
      ]) {
        const as: Record<string, string> = { cookie };
        Object.assign(as, from);
        const answer = await scene.send(scene.owner, { method: route.method, ...request, as });
        expect(answer.status, `${route.method} ${route.url} from ${JSON.stringify(from)}`).toBe(403);
        expect(answer.body).toContain('CROSS_SITE');
      }
      expect(changes(before, await snapshot()), `${route.method} ${route.url}`).toEqual([]);
    }
  }, 600_000);
});
