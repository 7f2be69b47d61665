import { buffer } from 'node:stream/consumers';
import { LANDMARK_BYTES, LANDMARKS_PER_SECOND, readLandmarks } from '@impact/pipeline/landmarks';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { writeDownView } from './audit.ts';
import type { Insider } from './find.ts';
import { landmarksKey } from './keys.ts';
import { findReport } from './report.ts';

/** Seconds that one answer covers unless more are asked for, and at most. */
const USUAL = 60;
const LONGEST = 600;

const Seconds = z.coerce.number().min(0).max(1_000_000);
export const LandmarkQuery = z.object({
  from: Seconds.default(0).describe('Seconds from the start of the recording'),
  to: Seconds.optional().describe(
    `Seconds; ${USUAL} after \`from\` unless it is given, and never more than ${LONGEST}`,
  ),
  run: z.uuid().optional().describe('Those of this analysis; without it those of the latest report'),
});
export type LandmarkQuery = z.infer<typeof LandmarkQuery>;

const Share = z.number();
const Degrees = z.number();

/** Columns of equal length: value i of each stands for the moment `start + i · step`, null where it was not seen. */
export const LandmarkTrack = z
  .object({
    step: z.number().positive().describe('Seconds between two values'),
    start: z.number().nonnegative(),
    face: z
      .array(z.tuple([Share, Share, Share, Share]).nullable())
      .describe('x, y, width, height as shares of the picture'),
    eyes: z
      .array(z.tuple([Share, Share, Share, Share]).nullable())
      .describe(
        'x, y of the person’s own right eye, then of the left one; null too where they were observed before they were kept',
      ),
    gaze: z
      .array(z.tuple([Degrees, Degrees]).nullable())
      .describe(
        'Degrees beside the lens: to the person’s own left (right in the picture), up; null while the eyes are closed',
      ),
    head: z.array(z.tuple([Degrees, Degrees, Degrees]).nullable()).describe('Degrees: yaw, pitch, roll'),
    shoulders: z
      .array(z.tuple([Share, Share, Share, Share]).nullable())
      .describe('x, y of the person’s own left shoulder, then of the right one; null unless both are seen'),
  })
  .meta({ id: 'LandmarkTrack' });
export type LandmarkTrack = z.infer<typeof LandmarkTrack>;

/**
 * Where the face, the eyes and the shoulders are in a stretch of the recording, as the report saw them; null for a report that saw nothing,
 * or from before this was kept. Throws NOT_FOUND, NO_REPORT, POLICY_OFF.
 */
export async function findLandmarks(
  services: Services,
  who: Insider,
  interviewId: string,
  { from, to = from + USUAL, run: runId }: LandmarkQuery,
): Promise<{ runId: string; track: LandmarkTrack | null }> {
  const { storage } = services;
  const place = await findReport(services, who, 'interview.media', { interviewId, runId });
  const key = landmarksKey(place.row.organizationId, interviewId, place.runId);
  const stored = await storage.stat(key);
  if (!stored) return { runId: place.runId, track: null };
  await writeDownView(services, who, { action: 'landmarks.viewed', interviewId });
  const rows = stored.size / LANDMARK_BYTES;
  const first = Math.min(rows, Math.ceil(from * LANDMARKS_PER_SECOND));
  const last = Math.min(rows, Math.ceil(Math.min(to, from + LONGEST) * LANDMARKS_PER_SECOND));
  const range = { start: first * LANDMARK_BYTES, end: last * LANDMARK_BYTES - 1 };
  const body = last > first ? await storage.get(key, range) : null;
  const found = body ? readLandmarks(await buffer(body)) : [];
  return {
    runId: place.runId,
    track: {
      step: 1 / LANDMARKS_PER_SECOND,
      start: first / LANDMARKS_PER_SECOND,
      face: found.map(({ face }) => face),
      eyes: found.map(({ eyes }) => eyes),
      gaze: found.map(({ gaze }) => gaze),
      head: found.map(({ head }) => head),
      shoulders: found.map(({ shoulders }) => shoulders),
    },
  };
}
