import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { interviewReport } from '@impact/document/interview.fixture';
import type { Report } from '@impact/report/report';
import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../access/who.ts';
import { makeOrganisation, makePerson } from '../accounts/people.fixture.ts';
import { createApp } from '../api/app.ts';
import { API_PARTS } from '../api/parts.ts';
import type { Api } from '../api/route.ts';
import { testServices } from '../api/test-services.fixture.ts';
import type { Database } from '../database/database.ts';
import { audit, interview, organization, run, upload } from '../database/schema.ts';
import { createEvents } from '../events/create.ts';
import type { Pictures } from '../jobs/child-protocol.ts';
import { createAnalysisQueue } from '../jobs/create-queue.ts';
import { summaryOf } from '../jobs/summary.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import type { Services } from '../services.ts';
import type { ServerSettings } from '../settings.ts';
import { openStorage } from '../storage/open.ts';
import { keptFrom, newUploadId, uploadKey } from '../uploads/upload.ts';
import { interviewPrefix, picturesKey } from './keys.ts';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody who sends requests. */
export interface Client {
  actor: string;
  userId: string;
  organizationId: string;
  send(
    method: Method,
    url: string,
    options?: { body?: object; headers?: Record<string, string> },
  ): Promise<LightMyRequestResponse>;
}

/** A whole API on a database of its own, with everything real behind it but a worker. */
export interface World {
  app: Api;
  services: Services;
  problems: string[];
  organisation(policy?: Partial<OrganisationPolicy>): Promise<string>;
  /** Somebody with a role in an organisation, signed in. */
  person(organizationId: string, role: Role): Promise<Client>;
  /** Somebody without credentials, or with those in the headers. */
  visitor(headers?: Record<string, string>): Client;
  /** A file that somebody has uploaded. */
  uploaded(owner: Client, file: string, kind?: 'recording' | 'transcript'): Promise<string>;
  /** An interview that somebody has made, of a few bytes that nobody analyses. */
  interview(owner: Client, body?: object): Promise<string>;
  /** Gives an interview a report, as the worker does at the end. */
  reported(interviewId: string, report?: Report): Promise<string>;
  /** Gives it small pictures, as the worker does when it has looked at its recording. */
  pictured(interviewId: string): Promise<Buffer>;
  auditOf(interviewId: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openWorld(database: Database, settings: Partial<ServerSettings> = {}): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-interviews-test-'));
  const problems: string[] = [];
  const onProblem = (message: string) => problems.push(message);
  const storage = await openStorage({ storageUrl: settings.storageUrl ?? null, dataFolder: folder });
  const events = createEvents(database, { onProblem });
  const queue = await createAnalysisQueue({ database, events, onProblem });
  // Reachable from elsewhere, so that people sign in.
  const services = await testServices(
    database,
    { host: '0.0.0.0', dataFolder: folder, ...settings },
    { storage, events, queue },
  );
  const app = createApp(services, { plugins: API_PARTS });
  await app.ready();
  const { queries } = database;

  const client = (who: Omit<Client, 'send'>, own: Record<string, string>): Client => ({
    ...who,
    send: (method, url, { body, headers = {} } = {}) =>
      app.inject({
        method,
        url,
        headers: { host: 'localhost', ...own, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
  });

  const world: World = {
    app,
    services,
    problems,
    async organisation(policy = {}) {
      const id = await makeOrganisation(database);
      await queries.update(organization).set({ policy }).where(eq(organization.id, id));
      return id;
    },
    async person(organizationId, role) {
      const { userId, cookie } = await makePerson(services, organizationId, role);
      return client({ actor: `user:${userId}`, userId, organizationId }, { cookie, origin: 'http://localhost' });
    },
    visitor: (headers = {}) => client({ actor: 'anonymous', userId: '', organizationId: '' }, headers),
    async uploaded({ actor, organizationId }, file, kind = 'recording') {
      const id = newUploadId();
      const storageKey = uploadKey({ organizationId, id });
      const bytes = readFileSync(file);
      await storage.put(storageKey, createReadStream(file), { size: bytes.length, type: 'video/mp4' });
      await queries.insert(upload).values({
        id,
        organizationId,
        createdBy: actor,
        kind,
        name: path.basename(file),
        size: bytes.length,
        state: 'stored',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        storageKey,
        expiresAt: keptFrom(new Date()),
      });
      return id;
    },
    async interview(owner, body = {}) {
      const id = newUploadId();
      const storageKey = uploadKey({ organizationId: owner.organizationId, id });
      const bytes = randomBytes(1000);
      await storage.put(storageKey, Readable.from([bytes]), { size: bytes.length, type: 'video/mp4' });
      await queries.insert(upload).values({
        id,
        organizationId: owner.organizationId,
        createdBy: owner.actor,
        name: 'talk.mp4',
        size: bytes.length,
        state: 'stored',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        storageKey,
        expiresAt: keptFrom(new Date()),
      });
      const answer = await owner.send('POST', '/api/v1/interviews', {
        body: { uploadId: id, title: 'An interview', purpose: 'practice', ...body },
      });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json().id;
    },
    async reported(interviewId, report = interviewReport(1)) {
      const [row] = await queries.select().from(interview).where(eq(interview.id, interviewId));
      if (!row) throw new Error('no such interview');
      const endedAt = new Date();
      const [made] = await queries
        .insert(run)
        .values({
          interviewId,
          settings: row.settings,
          fingerprint: randomBytes(8).toString('hex'),
          state: 'done',
          endedAt,
        })
        .returning();
      if (!made) throw new Error('no run');
      const reportKey = `${interviewPrefix(row.organizationId, interviewId)}run-${made.id}/report.json`;
      const text = JSON.stringify(report);
      await storage.put(reportKey, Readable.from([text]), { size: Buffer.byteLength(text), type: 'application/json' });
      await queries.update(run).set({ reportKey, emotion: report.policy.emotionInference }).where(eq(run.id, made.id));
      await queries
        .update(interview)
        .set({ status: 'done', reportRunId: made.id, summary: summaryOf(report), duration: 60_000 })
        .where(eq(interview.id, interviewId));
      return made.id;
    },
    async pictured(interviewId) {
      const pictures: Pictures = { width: 192, height: 108, times: [1, 3, 5] };
      const [row] = await queries.update(interview).set({ pictures }).where(eq(interview.id, interviewId)).returning();
      if (!row) throw new Error('no such interview');
      const bytes = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), randomBytes(100)]);
      const options = { size: bytes.length, type: 'image/jpeg' };
      await storage.put(picturesKey(row.organizationId, interviewId), Readable.from([bytes]), options);
      return bytes;
    },
    async auditOf(interviewId) {
      const rows = await queries
        .select({ action: audit.action })
        .from(audit)
        .where(eq(audit.subject, `interview:${interviewId}`))
        .orderBy(audit.id);
      return rows.map(({ action }) => action);
    },
    async close() {
      await app.close();
      await queue.close();
      await events.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}
