import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import type { Report } from '@impact/report/report';
import { openDatabase } from '@impact/server/database/open';
import { interview, run } from '@impact/server/database/schema';
import { interviewPrefix, PACKED, picturesKey } from '@impact/server/interviews/keys';
import { loadReport } from '@impact/server/interviews/report';
import { Pictures } from '@impact/server/jobs/child-protocol';
import { summaryOf } from '@impact/server/jobs/summary';
import { openStorage } from '@impact/server/storage/open';
import type { Storage } from '@impact/server/storage/storage';
import { newUploadId, uploadKey } from '@impact/server/uploads/upload';
import { eq } from 'drizzle-orm';
import type { Installation } from '../../tests/server/installation.fixture.ts';
import { SAMPLE } from '../../tests/web/web-app.fixture.ts';
import { repeatedReport } from './repeated-report.ts';

/** An interview as long as it was asked for, and how large what belongs to it is. */
export interface LongInterview {
  id: string;
  report: Report;
  bytes: { report: number; packed: number; recording: number };
}

/**
 * Adds an interview whose recording is the sample over and over, with the report of the sample repeated in the same way, as if a worker had
 * made it.
 */
export async function addLongInterview(
  server: Installation,
  sampleId: string,
  { title, seconds }: { title: string; seconds: number },
): Promise<LongInterview> {
  const dataFolder = server.data;
  const storage = await openStorage({ storageUrl: null, dataFolder });
  const database = await openDatabase({ databaseUrl: server.databaseUrl(), dataFolder }, { connections: 2 });
  const { queries } = database;
  try {
    const [sample] = await queries.select().from(interview).where(eq(interview.id, sampleId));
    if (!sample?.reportRunId) throw new Error('The sample was not analysed.');
    const [made] = await queries.select().from(run).where(eq(run.id, sample.reportRunId));
    if (!made?.reportKey) throw new Error('The sample has no report.');
    const once = await loadReport({ storage }, { key: made.reportKey });

    const file = path.join(server.temporary, 'long.mp4');
    loopSample(file, { once: once.source.duration, seconds });
    const sha256 = await sha256Of(file);
    const size = statSync(file).size;
    const { organizationId } = sample;
    const recordingKey = uploadKey({ organizationId, id: newUploadId() });
    await storage.adopt(recordingKey, file, { type: 'video/mp4' });

    const id = randomUUID();
    const pictures = await copyPictures(storage, sample, id, seconds / once.source.duration);
    const report = repeatedReport(once, { name: 'long.mp4', sha256, duration: seconds });
    await queries.insert(interview).values({
      ...sample,
      id,
      title,
      recordingKey,
      recordingName: report.source.name,
      sha256,
      size,
      duration: seconds * 1000,
      media: { ...(sample.media as object), duration: seconds, bytes: size },
      pictures,
      summary: summaryOf(report),
      reportRunId: null,
      createdAt: new Date(),
    });
    const runId = randomUUID();
    const reportKey = `${interviewPrefix(organizationId, id)}run-${runId}/report.json`;
    const plain = Buffer.from(JSON.stringify(report));
    const packed = gzipSync(plain);
    await storage.put(reportKey, Readable.from([plain]), { size: plain.length, type: 'application/json' });
    await storage.put(reportKey + PACKED, Readable.from([packed]), { size: packed.length, type: 'application/gzip' });
    await queries.insert(run).values({
      ...made,
      id: runId,
      interviewId: id,
      fingerprint: randomBytes(8).toString('hex'),
      reportKey,
      createdAt: new Date(),
    });
    await queries.update(interview).set({ reportRunId: runId }).where(eq(interview.id, id));
    return { id, report, bytes: { report: plain.length, packed: packed.length, recording: size } };
  } finally {
    await database.close();
  }
}

function loopSample(file: string, { once, seconds }: { once: number; seconds: number }): void {
  const again = String(Math.ceil(seconds / once));
  const words = ['-stream_loop', again, '-i', SAMPLE.recording, '-t', String(seconds), '-c', 'copy'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...words, '-movflags', '+faststart', file]);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The small pictures of the list, as far apart as the recording is longer. */
async function copyPictures(
  storage: Storage,
  sample: typeof interview.$inferSelect,
  id: string,
  times: number,
): Promise<Pictures | null> {
  const key = picturesKey(sample.organizationId, sample.id);
  const stored = await storage.stat(key);
  const body = stored && (await storage.get(key));
  if (!body || sample.pictures === null) return null;
  await storage.put(picturesKey(sample.organizationId, id), body, { size: stored.size, type: 'image/jpeg' });
  const pictures = Pictures.parse(sample.pictures);
  return { ...pictures, times: pictures.times.map((time) => time * times) };
}
