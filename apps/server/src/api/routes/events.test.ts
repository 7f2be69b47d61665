import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeInterview, makeKey, makeOrganisation, makePerson, makeShareLink } from '../../accounts/people.fixture.ts';
import { hashToken } from '../../accounts/secret-token.ts';
import type { Database } from '../../database/database.ts';
import { startOwnPostgres, type TestPostgres } from '../../database/test-database.fixture.ts';
import { createEvents } from '../../events/create.ts';
import type { NewEvent } from '../../events/events.ts';
import { readStream } from '../../events/read-stream.fixture.ts';
import type { Services } from '../../services.ts';
import { createApp } from '../app.ts';
import type { Api } from '../route.ts';
import { testServices } from '../test-services.fixture.ts';
import { type EventRouteOptions, eventRoutes } from './events.ts';

let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  database = await postgres.database();
  // A killed Postgres breaks what is idle in the pool.
  database.pool.on('error', () => {});
}, 60_000);
afterAll(() => postgres.close());

const soon = { timeout: 20_000, interval: 10 };

interface TestServer {
  url: string;
  app: Api;
  services: Services;
}
const running: TestServer[] = [];
afterEach(async () => {
  for (const { app, services } of running.splice(0)) {
    await app.close();
    await services.events.close();
  }
});

/** One process of the installation, listening. */
async function server(options: EventRouteOptions = {}): Promise<TestServer> {
  const events = createEvents(database, { patience: { first: 10, longest: 200 } });
  const services = await testServices(database, {}, { events });
  const app = createApp(services, { plugins: [eventRoutes(options)] });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const one = { url: `http://127.0.0.1:${port}/api/v1`, app, services };
  running.push(one);
  return one;
}

/** An event with any data: what is told does not matter here. */
const told = (organizationId: string, interviewId: string, data: unknown) =>
  ({ organizationId, interviewId, type: 'progress', data }) as unknown as NewEvent;
const datas = ({ events }: { events: { data: { data: unknown } }[] }) => events.map(({ data }) => data.data);

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

async function world() {
  const organizationId = await makeOrganisation(database);
  const key = await makeKey(database, organizationId, ['read']);
  const id = await makeInterview(database, organizationId);
  return { organizationId, key, headers: bearer(key), id };
}

describe('the event stream of an interview', () => {
  it('tells its story from the beginning and goes on, in a form that no proxy holds back', async () => {
    const { url, services } = await server();
    const { organizationId, headers, id } = await world();
    await services.events.publish(database.queries, told(organizationId, id, 1));
    const stream = await readStream(`${url}/interviews/${id}/events`, headers);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    await expect.poll(() => datas(stream), soon).toEqual([1]);
    await services.events.publish(database.queries, {
      ...told(organizationId, id, { at: 'a\nb' }),
      type: 'status',
    } as NewEvent);
    await expect.poll(() => datas(stream), soon).toEqual([1, { at: 'a\nb' }]);
    expect(stream.events[1]).toMatchObject({ type: 'status', data: { interviewId: id } });
    expect(JSON.stringify(stream.events)).not.toContain(organizationId);
    stream.close();
    await expect.poll(() => services.events.readers(), soon).toBe(0);
  });

  it('resumes after the last event seen, at any server of the installation', async () => {
    const [one, other] = [await server(), await server()];
    const { organizationId, headers, id } = await world();
    const first = await readStream(`${one.url}/interviews/${id}/events`, headers);
    await other.services.events.publish(database.queries, told(organizationId, id, 1));
    await expect.poll(() => datas(first), soon).toEqual([1]);
    first.close();
    await one.services.events.publish(database.queries, told(organizationId, id, 2));
    await one.services.events.publish(database.queries, told(organizationId, id, 3));
    const resumed = await readStream(`${other.url}/interviews/${id}/events?after=0`, {
      ...headers,
      'last-event-id': first.lastId(),
    });
    await expect.poll(() => datas(resumed), soon).toEqual([2, 3]);
    const after = resumed.events[0]?.id;
    const asked = await readStream(`${one.url}/interviews/${id}/events?after=${after}`, headers);
    await expect.poll(() => datas(asked), soon).toEqual([3]);
    const future = await readStream(`${one.url}/interviews/${id}/events?after=999999999`, headers);
    await one.services.events.publish(database.queries, told(organizationId, id, 4));
    await expect.poll(() => datas(future), soon).toEqual([4]);
  });

  it('goes on when Postgres was killed, and neither loses nor repeats an event', { timeout: 60_000 }, async () => {
    const { url, services } = await server({ heartbeat: 100 });
    const { organizationId, headers, id } = await world();
    const stream = await readStream(`${url}/interviews/${id}/events`, headers);
    await services.events.publish(database.queries, told(organizationId, id, 1));
    await expect.poll(() => datas(stream), soon).toEqual([1]);
    const { rows } = await database.pool.query('show data_directory');
    process.kill(Number.parseInt(readFileSync(path.join(rows[0].data_directory, 'postmaster.pid'), 'utf8'), 10), 9);
    const publish = () =>
      services.events.publish(database.queries, told(organizationId, id, 2)).then(
        () => true,
        () => false,
      );
    await expect.poll(publish, soon).toBe(true);
    // The stream may have been cut off, if an event came before its reader's rights could be looked at again: then it resumes.
    const resumed = await readStream(`${url}/interviews/${id}/events`, {
      ...headers,
      'last-event-id': stream.lastId(),
    });
    await expect.poll(() => [...new Set([...datas(stream), ...datas(resumed)])], soon).toEqual([1, 2]);
    const ids = stream.events.map((event) => event.id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it('is not there for other organisations, share links, anybody without credentials, and deleted interviews', async () => {
    const { url } = await server();
    const { headers, id } = await world();
    const stranger = await world();
    const link = await makeShareLink(database, id, 'report_and_media');
    const status = async (as: Record<string, string>, of = id) => {
      const response = await fetch(`${url}/interviews/${of}/events`, { headers: as });
      await response.body?.cancel();
      return response.status;
    };
    expect(await status(headers)).toBe(200);
    expect(await status(stranger.headers)).toBe(404);
    expect(await status({ 'x-impact-share': link })).toBe(404);
    expect(await status({ authorization: 'Bearer impact_wrong' })).toBe(404);
    expect(await status(headers, randomUUID())).toBe(404);
    await database.pool.query('update interview set deleted_at = now() where id = $1', [id]);
    expect(await status(headers)).toBe(404);
    const bad = await fetch(`${url}/events?after=-1`, { headers: headers });
    expect(bad.status).toBe(400);
  });

  it('ends at the next sign of life once the key was revoked, or the interview deleted', async () => {
    const { url, services } = await server({ heartbeat: 50 });
    const { organizationId, key, headers, id } = await world();
    const other = await makeKey(database, organizationId, ['read']);
    const stream = await readStream(`${url}/interviews/${id}/events`, headers);
    const lasting = await readStream(`${url}/interviews/${id}/events`, bearer(other));
    await expect.poll(stream.beats, soon).toBeGreaterThan(2);
    await database.pool.query('update api_key set revoked_at = now() where hash = $1', [hashToken(key)]);
    await stream.ended;
    await services.events.publish(database.queries, told(organizationId, id, 'secret'));
    await expect.poll(() => datas(lasting), soon).toEqual(['secret']);
    expect(datas(stream)).toEqual([]);
    await database.pool.query('update interview set deleted_at = now() where id = $1', [id]);
    await lasting.ended;
  });

  it('is had a limited number of times at once', async () => {
    const { url } = await server({ streams: 2 });
    const { organizationId, headers, id } = await world();
    const open = () => readStream(`${url}/interviews/${id}/events`, headers);
    const [first, second] = [await open(), await open()];
    const third = await fetch(`${url}/events`, { headers: headers });
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('30');
    expect(await third.json()).toMatchObject({ code: 'RATE_LIMITED' });
    const other = await makeKey(database, organizationId, ['read']);
    expect((await readStream(`${url}/events`, bearer(other))).status).toBe(200);
    first?.close();
    await expect.poll(async () => (await open()).status, soon).toBe(200);
    second?.close();
  });

  it('is cut off for a reader that takes nothing, however much there is to say', async () => {
    const { url, services } = await server({ heartbeat: 100 });
    const { organizationId, headers, id } = await world();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(
      `GET /api/v1/interviews/${id}/events HTTP/1.1\r\nhost: localhost\r\nauthorization: ${headers.authorization}\r\n\r\n`,
    );
    await expect.poll(() => services.events.readers(), soon).toBe(1);
    for (let i = 0; i < 16; i++) {
      await services.events.publish(database.queries, told(organizationId, id, 'x'.repeat(2 ** 20)));
    }
    await expect.poll(() => services.events.readers(), soon).toBe(0);
    socket.destroy();
  });

  it('ends at once when the server stops', async () => {
    const { url, app, services } = await server();
    const { headers, id } = await world();
    const stream = await readStream(`${url}/interviews/${id}/events`, headers);
    await app.close();
    await stream.ended;
    expect(services.events.readers()).toBe(0);
  });
});

describe('the event stream of an organisation', () => {
  it('tells of all its interviews from now on, and of no others', async () => {
    const { url, services } = await server();
    const { organizationId, headers, id } = await world();
    const stranger = await world();
    const publish = (organization: string, interviewId: string, data: unknown) =>
      services.events.publish(database.queries, told(organization, interviewId, data));
    await publish(organizationId, id, 'past');
    const stream = await readStream(`${url}/events`, headers);
    // Nothing has happened yet, and still there is an id to resume from.
    await expect.poll(stream.lastId, soon).toMatch(/^\d+$/);
    await publish(stranger.organizationId, stranger.id, 'foreign');
    await publish(organizationId, id, 1);
    await publish(organizationId, await makeInterview(database, organizationId), 2);
    await expect.poll(() => datas(stream), soon).toEqual([1, 2]);
  });

  it('tells a candidate of no interview but the own one', async () => {
    const { url, services } = await server();
    const { organizationId } = await world();
    // Candidates are told apart from whoever is at this machine once an owner can sign in.
    await makePerson(services, organizationId, 'owner');
    const { userId, cookie } = await makePerson(services, organizationId, 'candidate');
    const own = await makeInterview(database, organizationId, { candidateUserId: userId });
    const other = await makeInterview(database, organizationId);
    const stream = await readStream(`${url}/events`, { cookie });
    expect(stream.status).toBe(200);
    await services.events.publish(database.queries, told(organizationId, other, 'of another candidate'));
    await services.events.publish(database.queries, told(organizationId, own, 'own'));
    await expect.poll(() => datas(stream), soon).toEqual(['own']);
    expect((await readStream(`${url}/interviews/${other}/events`, { cookie })).status).toBe(404);
    const mine = await readStream(`${url}/interviews/${own}/events`, { cookie });
    await expect.poll(() => datas(mine), soon).toEqual(['own']);
  });
});
