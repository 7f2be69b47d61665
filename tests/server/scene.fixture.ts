import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { interviewReport } from '@impact/document/interview.fixture';
import { createApp } from '@impact/server/api/app';
import type { LogTarget } from '@impact/server/api/logging';
import { apiParts } from '@impact/server/api/parts';
import type { Api } from '@impact/server/api/route';
import type { Database } from '@impact/server/database/database';
import { interview, note } from '@impact/server/database/schema';
import { openWorld, type World } from '@impact/server/interviews/world.fixture';
import { eq } from 'drizzle-orm';
import { type Caller, EXPIRED, holder, nobody, person, program, REVOKED } from './callers.fixture.ts';

export interface Sent {
  method: string;
  url: string;
  body?: object | Buffer;
  headers?: Record<string, string>;
  /** Instead of the caller's own credentials. */
  as?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  /** Of a stream that has no end, its beginning. */
  body: string;
}

/** A house with an interview, everybody who could ask for it, and an API that they ask. */
export interface Scene {
  world: World;
  app: Api;
  /** The organisation that everything belongs to. */
  house: string;
  owner: Caller;
  /** What stands in every word of the house, and nowhere else. */
  canary: string;
  interviewId: string;
  otherInterviewId: string;
  callers: readonly Caller[];
  /** Another interview of the house, with a report, of the same candidate. */
  freshInterview(): Promise<string>;
  send(caller: Caller, sent: Sent): Promise<Answer>;
  close(): Promise<void>;
}

/** Nobody's address, so that the program on this machine is not meant. */
const ELSEWHERE = '203.0.113.9';
const UNLIMITED = { actor: 1e9, address: 1e9, guesses: 1e9 };

export async function openScene(database: Database, log: LogTarget | null = null): Promise<Scene> {
  const world = await openWorld(database);
  const { services } = world;
  const canary = `canary-${randomUUID()}`;
  const webFolder = makeWebFolder();
  const app = createApp(services, { plugins: apiParts(webFolder), limits: UNLIMITED, log });
  await app.ready();

  const house = await world.organisation();
  const owner = await person(services, house, 'owner', 'the owner');
  const candidate = await person(services, house, 'candidate', 'the candidate');

  async function send(caller: Caller, { method, url, body, headers, as }: Sent): Promise<Answer> {
    const response = await app.inject({
      // tus and HTTP have more methods than the type of the parameter.
      method: method as 'GET',
      url,
      remoteAddress: ELSEWHERE,
      headers: { host: 'localhost', ...(as ?? caller.headers), ...headers },
      ...(body === undefined ? {} : { payload: body }),
      payloadAsStream: true,
    });
    const chunks: Buffer[] = [];
    for await (const chunk of response.stream()) {
      chunks.push(chunk);
      if (String(response.headers['content-type']).startsWith('text/event-stream')) break;
    }
    return {
      status: response.statusCode,
      headers: response.headers,
      body: Buffer.concat(chunks).toString('latin1'),
    };
  }

  async function makeInterview(candidateUserId: string | null, word: string): Promise<string> {
    const id = await world.interview(
      {
        actor: owner.actor,
        userId: owner.actor.slice('user:'.length),
        organizationId: house,
        send: (method, url, { body } = {}) =>
          app.inject({ method, url, headers: { host: 'localhost', ...owner.headers }, payload: body }),
      },
      { title: word, candidateName: word },
    );
    const report = interviewReport(1);
    const words = report.transcript?.segments[0];
    if (words) words.text = `${word} ${words.text}`;
    await world.reported(id, report);
    await world.pictured(id);
    await database.queries.update(interview).set({ candidateUserId }).where(eq(interview.id, id));
    return id;
  }

  const itsCandidate = candidate.actor.slice('user:'.length);
  const interviewId = await makeInterview(itsCandidate, canary);
  const otherInterviewId = await makeInterview(null, 'another');
  await database.queries.insert(note).values({ interviewId, authorId: owner.actor, text: canary });

  const elsewhere = await world.organisation();
  const stranger = await person(services, elsewhere, 'owner', 'the owner of another organisation');
  const abroad = await abroadInterview(world, stranger, elsewhere);
  const one = { organizationId: house, interviewId };
  const other = { organizationId: house, interviewId: otherInterviewId };
  const out = (caller: Caller): Caller => ({ ...caller, reaches: false });

  const callers: Caller[] = [
    nobody,
    owner,
    await person(services, house, 'recruiter', 'a recruiter'),
    await person(services, house, 'reviewer', 'a reviewer'),
    { ...candidate, reaches: true },
    await person(services, house, 'candidate', 'the candidate of another interview'),
    await program(services, house, 'read', 'a key that reads'),
    await program(services, house, 'write', 'a key that writes'),
    await program(services, house, 'admin', 'a key that administers'),
    await program(services, house, 'admin', 'a revoked key', REVOKED()),
    await program(services, house, 'admin', 'an expired key', EXPIRED()),
    await holder(services, one, 'summary', 'a link to the summary'),
    await holder(services, one, 'report', 'a link to the report'),
    await holder(services, one, 'report_and_media', 'a link to report and recording'),
    out(await holder(services, other, 'report_and_media', 'a link to another interview')),
    await holder(services, one, 'report_and_media', 'an expired link', EXPIRED()),
    await holder(services, one, 'report_and_media', 'a revoked link', REVOKED()),
    out(stranger),
    out(await person(services, elsewhere, 'recruiter', 'a recruiter of another organisation')),
    out(await person(services, elsewhere, 'reviewer', 'a reviewer of another organisation')),
    out(await person(services, elsewhere, 'candidate', 'a candidate of another organisation')),
    out(await program(services, elsewhere, 'admin', 'a key of another organisation')),
    out(
      await holder(
        services,
        { organizationId: elsewhere, interviewId: abroad },
        'report_and_media',
        'a link of another organisation',
      ),
    ),
  ];

  return {
    world,
    app,
    house,
    owner,
    canary,
    interviewId,
    otherInterviewId,
    callers,
    freshInterview: () => makeInterview(itsCandidate, canary),
    send,
    async close() {
      await app.close();
      await world.close();
      rmSync(webFolder, { recursive: true, force: true });
    },
  };
}

/** A web app of one file of each kind, whether the real one is built or not. */
function makeWebFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-web-test-'));
  mkdirSync(path.join(folder, 'assets'));
  for (const name of ['index.html', 'icon.svg', 'colour-scheme.js', 'assets/app.js']) {
    writeFileSync(path.join(folder, name), name);
  }
  return folder;
}

/** The other organisation has an interview as well, so that its links lead somewhere. */
async function abroadInterview(world: World, owner: Caller, organizationId: string): Promise<string> {
  const id = await world.interview(
    {
      actor: owner.actor,
      userId: owner.actor.slice('user:'.length),
      organizationId,
      send: (method, url, { body } = {}) =>
        world.app.inject({ method, url, headers: { host: 'localhost', ...owner.headers }, payload: body }),
    },
    { title: 'abroad', candidateName: 'abroad' },
  );
  await world.reported(id);
  return id;
}
