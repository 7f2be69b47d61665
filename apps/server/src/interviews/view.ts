import { Consent, Purpose } from '@impact/report/report';
import { z } from 'zod';
import { PERMISSIONS, type Permission, permissionsOf } from '../access/permissions.ts';
import type { Who } from '../access/who.ts';
import { JobState } from '../events/content.ts';
import { Pictures, Summary } from '../jobs/child-protocol.ts';
import type { InterviewRow } from './find.ts';
import { Author } from './people.ts';
import { RunProgress } from './run-progress.ts';
import { InterviewSettings } from './settings.ts';
import { InterviewStatus } from './status.ts';

/** An interview as a list shows it. */
export const InterviewListed = z
  .object({
    id: z.uuid(),
    title: z.string(),
    candidateName: z.string().nullable(),
    status: InterviewStatus.describe(
      'Follows the latest analysis; parked: it failed again and again and was set aside',
    ),
    purpose: Purpose,
    recording: z.object({
      name: z.string(),
      size: z.int().nonnegative().describe('Bytes'),
      duration: z.number().nonnegative().nullable().describe('Seconds; null until the recording has been looked at'),
    }),
    summary: Summary.nullable().describe('Headline numbers of the latest report'),
    hasReport: z.boolean(),
    progress: RunProgress.nullable().describe('Of the latest analysis; null unless it waits or goes on'),
    pictures: Pictures.nullable().describe(
      'Small pictures of the recording at /interviews/{id}/pictures; null where there are none, or not for the asker',
    ),
    emotionInference: z
      .boolean()
      .describe('Whether an analysis of today infers emotion: it was asked for, and the policy allows it'),
    signedOff: z.boolean().nullable().describe('null for who does not work in the organisation'),
    createdBy: Author.nullable().describe('null for who does not work in the organisation'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'InterviewListed' });
export type InterviewListed = z.infer<typeof InterviewListed>;

/** What the analysis was asked for, as it is shown: where files lie stays inside. */
export const ShownSettings = z
  .object({
    region: InterviewSettings.shape.region,
    emotion: z.boolean().describe('Whether emotion was asked for; the policy decides whether it is inferred'),
    consent: Consent.describe('Who agreed to what').nullable(),
    transcript: z.object({ name: z.string(), corrected: z.boolean() }).nullable(),
    questions: z.array(z.string()),
    weights: z.record(z.string(), z.number()).nullable(),
    candidateSpeaker: z.string().nullable(),
  })
  .meta({ id: 'InterviewSettings' });

/** The statement of the person who is responsible for the judgement. */
export const SignOff = z
  .object({
    by: Author,
    at: z.iso.datetime(),
    text: z.string(),
    beforeLatestReport: z.boolean().describe('A newer report was made since'),
  })
  .meta({ id: 'SignOff' });
export type SignOff = z.infer<typeof SignOff>;

export const Stage = z
  .object({
    step: z.string(),
    state: JobState,
    share: z.number().min(0).max(1).describe('How much of it is done'),
    cached: z.boolean().describe('The result of an earlier analysis was used'),
    code: z.string().nullable(),
    message: z.string().nullable().describe('Why it is unavailable'),
  })
  .meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;

export const RunView = z
  .object({
    id: z.uuid(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'parked']),
    reason: z.object({ code: z.string(), message: z.string() }).nullable(),
    hasReport: z.boolean(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    progress: RunProgress.nullable().describe('null once it is over'),
    stages: z.array(Stage).describe('In the order of the plan'),
  })
  .meta({ id: 'Run' });
export type RunView = z.infer<typeof RunView>;

/** One interview. What only people of the organisation may know is null for others. */
export const InterviewView = InterviewListed.extend({
  run: RunView.nullable().describe('The latest analysis'),
  permissions: z.array(z.enum(PERMISSIONS)).describe('What the asker may do with it'),
  settings: ShownSettings.nullable(),
  signOff: SignOff.nullable(),
  candidateInvited: z.boolean().nullable().describe('Whether the candidate has an account that sees the report'),
  legalHold: z.boolean().nullable(),
  legalHoldReason: z.string().nullable().describe('Why it is held, or was released, last'),
  retentionUntil: z.iso.datetime().nullable(),
}).meta({ id: 'Interview' });
export type InterviewView = z.infer<typeof InterviewView>;

/** What an interview was made for. */
export const purposeOf = ({ settings }: Pick<InterviewRow, 'settings'>): Purpose =>
  Purpose.parse((settings as { purpose?: unknown }).purpose);

/** What is known of an interview beside its own row. */
export type Beside = Pick<
  InterviewListed,
  'summary' | 'progress' | 'pictures' | 'emotionInference' | 'signedOff' | 'createdBy'
>;

export function listed(row: InterviewRow, beside: Beside): InterviewListed {
  return {
    id: row.id,
    title: row.title,
    candidateName: row.candidateName,
    status: InterviewStatus.parse(row.status),
    purpose: purposeOf(row),
    recording: {
      name: row.recordingName,
      size: row.size,
      duration: row.duration === null ? null : row.duration / 1000,
    },
    hasReport: row.reportRunId !== null,
    ...beside,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function shownSettings(settings: InterviewSettings): z.infer<typeof ShownSettings> {
  const { region, emotion, consent, transcript, questions, weights, candidateSpeaker } = settings;
  return {
    region,
    emotion,
    consent,
    transcript: transcript && { name: transcript.name, corrected: transcript.corrected ?? false },
    questions,
    weights,
    candidateSpeaker,
  };
}

/** Whether somebody works in the organisation, rather than being the candidate or holding a link. */
export const isInside = (who: Who): boolean => permissionsOf(who).has('note.read');

const ABOUT_AN_INTERVIEW: ReadonlySet<Permission> = new Set(
  PERMISSIONS.filter(
    (one) => /^(?:interview|note|rating|share)\./.test(one) && one !== 'interview.create' && one !== 'interview.list',
  ),
);

export const permissionsFor = (who: Who): Permission[] =>
  PERMISSIONS.filter((one) => ABOUT_AN_INTERVIEW.has(one) && permissionsOf(who).has(one));
