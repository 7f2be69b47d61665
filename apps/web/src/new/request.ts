import type { Batch, Item, NewInterview } from './item.ts';
import { questionsOf, troubleWith } from './question-list.ts';

export interface Policy {
  region: 'eu' | 'other';
  emotion: boolean;
  practice: boolean;
  consent: { version: number; text: string } | null;
}

/** What is still to be entered before an interview can be made. */
export type Missing =
  | 'title'
  | 'questions'
  | 'consentText'
  | 'candidate'
  | 'consent'
  | 'consentAt'
  | 'file'
  | 'transcript';

/** The purpose that holds: where the organisation allows no practice, everything is recruiting. */
export const purposeUnder = (
  { practice }: Pick<Policy, 'practice'>,
  { purpose }: Pick<Batch, 'purpose'>,
): Batch['purpose'] => (practice ? purpose : 'recruiting');

/** Whether emotion may be inferred for this purpose: in the European Union not in recruiting, and nowhere against the policy. */
export const mayInferEmotion = (
  { emotion, region }: Pick<Policy, 'emotion' | 'region'>,
  purpose: Batch['purpose'],
): boolean => emotion && (purpose === 'practice' || region !== 'eu');

/** Who agreed: the candidate, unless somebody else is named. */
export const consenting = ({ consentBy, candidateName }: Item['details']): string =>
  consentBy.trim() === '' ? candidateName.trim() : consentBy.trim();

/** Whether the one who agreed and the text are still those that were shown when it was said. */
export const hasAgreed = (details: Item['details'], version: number | undefined): boolean =>
  details.agreed !== null && details.agreed.version === version && details.agreed.by === consenting(details);

export function missingOf(
  { details, state, transcriptUnderWay }: Pick<Item, 'details' | 'state' | 'transcriptUnderWay'>,
  batch: Batch,
  policy: Policy,
  now: Date,
): Missing[] {
  const recruiting = purposeUnder(policy, batch) === 'recruiting';
  const at = Date.parse(details.consentAt);
  const missing: [Missing, boolean][] = [
    ['file', state === 'choose' || state === 'failed'],
    ['transcript', transcriptUnderWay !== null],
    ['title', details.title.trim() === ''],
    ['questions', troubleWith(questionsOf(batch.questions)) !== null],
    ['consentText', recruiting && policy.consent === null],
    ['candidate', recruiting && consenting(details) === ''],
    ['consentAt', recruiting && !(at <= now.getTime() + 60_000)],
    ['consent', recruiting && !hasAgreed(details, policy.consent?.version)],
  ];
  return missing.filter(([, is]) => is).map(([what]) => what);
}

/** What the API is asked for; call it where nothing is missing. */
export function requestOf(
  { details, marks }: Pick<Item, 'details' | 'marks'>,
  batch: Batch,
  policy: Policy,
): Omit<NewInterview, 'uploadId'> {
  const purpose = purposeUnder(policy, batch);
  const given = questionsOf(batch.questions);
  return {
    title: details.title.trim(),
    candidateName: details.candidateName.trim() || null,
    purpose,
    emotion: batch.emotion && mayInferEmotion(policy, purpose),
    consent:
      purpose === 'recruiting' && details.agreed
        ? {
            ...details.agreed,
            at: new Date(details.consentAt).toISOString(),
          }
        : null,
    transcriptUploadId: details.transcript?.uploadId ?? null,
    // Those that were shown while it was recorded are its own.
    questions: marks.length > 0 ? marks.map(({ question }) => question) : given,
    weights: null,
    candidateSpeaker: null,
  };
}
