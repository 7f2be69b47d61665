import { createHash } from 'node:crypto';
import { allowsEmotion, policyFor } from '@impact/pipeline/policy';
import { ImpactError } from '@impact/report/error';
import type { Consent, Policy, Purpose } from '@impact/report/report';
import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A text that candidates agree to; a change of it is a new version. */
export const ConsentText = z
  .object({
    version: z.int().positive(),
    text: z.string().trim().min(20).max(20_000),
  })
  .meta({ id: 'ConsentText' });
export type ConsentText = z.infer<typeof ConsentText>;

/**
 * What an organisation has decided for all of its interviews. `region` `eu` holds recruiting to the rules of the European Union, under which
 * no setting of an interview can switch emotion inference on; `emotion` false switches it off everywhere. `languageModel` allows transcripts
 * to be sent to the language model that the server is set up with. `practice` false holds every interview to the rules of recruiting: nobody can
 * pass off the recording of a candidate as their own practice. `retentionDays` null keeps interviews until somebody deletes them.
 */
export const OrganisationPolicy = z
  .object({
    region: z.enum(['eu', 'other']).default('eu'),
    emotion: z.boolean().default(true),
    practice: z.boolean().default(true),
    languageModel: z.boolean().default(false),
    consent: ConsentText.nullable().default(null),
    retentionDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .meta({ id: 'Policy' });
export type OrganisationPolicy = z.infer<typeof OrganisationPolicy>;

/** What an interview asks for, before the organisation's policy has its say. */
export interface AskedFor {
  purpose: Purpose;
  emotion: boolean;
  consent: Consent | null;
}

/** What an interview counts as: practice only where the organisation allows it, also when it was made before that changed. */
export const purposeUnder = ({ practice }: OrganisationPolicy, purpose: Purpose): Purpose =>
  practice ? purpose : 'recruiting';

/** Whether interviews for this purpose may have emotion inferred, and reports with it may be shown. */
export const mayInferEmotion = (organisation: OrganisationPolicy, purpose: Purpose): boolean =>
  organisation.emotion && allowsEmotion(purposeUnder(organisation, purpose), organisation.region);

/**
 * The policy of one analysis: what was asked for, as far as the organisation allows it. The stricter always holds.
 * Throws `CONSENT_REQUIRED` for recruiting without a consent record.
 */
export const effectivePolicy = (organisation: OrganisationPolicy, asked: AskedFor): Policy =>
  policyFor({
    ...asked,
    purpose: purposeUnder(organisation, asked.purpose),
    emotion: asked.emotion && organisation.emotion,
    region: organisation.region,
  });

/**
 * The record that somebody agreed to the organisation's text of today: its version, the text itself, its sha256, who and when.
 * Throws `CONSENT_REQUIRED` when the organisation has no text, or the one that was shown is not the one of today.
 */
export function recordConsent(
  { consent }: OrganisationPolicy,
  { version, by, at }: { version: number; by: string; at: Date },
): Consent {
  if (!consent)
    throw new ImpactError(
      'CONSENT_REQUIRED',
      'There is no consent text yet: an owner sets it in the policy of the organisation.',
    );
  if (consent.version !== version) {
    throw new ImpactError(
      'CONSENT_REQUIRED',
      `The consent text has changed to version ${consent.version}: show it to the candidate and ask again.`,
    );
  }
  const hash = createHash('sha256').update(consent.text).digest('hex');
  return { version, text: consent.text, hash, by, at: at.toISOString() };
}

/** When an interview of that day is to be erased; null where it is kept until somebody deletes it. */
export const retentionFrom = ({ retentionDays }: OrganisationPolicy, created: Date): Date | null =>
  retentionDays === null ? null : new Date(created.getTime() + retentionDays * DAY_MS);
