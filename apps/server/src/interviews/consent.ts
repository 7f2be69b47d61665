import { ImpactError } from '@impact/report/error';
import type { Consent } from '@impact/report/report';
import { z } from 'zod';
import { type OrganisationPolicy, recordConsent } from '../policy/organisation-policy.ts';
import { line } from './text.ts';

/** Clocks may differ by so much. */
const TOLERANCE_MS = 5 * 60_000;

/** That somebody agreed: to which version of the organisation's text, who and when. */
export const ConsentGiven = z
  .strictObject({
    version: z.int().positive().describe('Version of the consent text that was shown'),
    by: line(200).describe('Who agreed'),
    at: z.iso.datetime({ offset: true }).describe('When'),
  })
  .meta({ id: 'ConsentGiven' });
export type ConsentGiven = z.infer<typeof ConsentGiven>;

/** The record of a consent. Throws CONSENT_REQUIRED when it is not to the text of today, INVALID_REQUEST when it lies in the future. */
export function consentFrom(policy: OrganisationPolicy, { version, by, at }: ConsentGiven): Consent {
  const moment = new Date(at);
  if (moment.getTime() > Date.now() + TOLERANCE_MS)
    throw new ImpactError(
      'INVALID_REQUEST',
      'The consent is dated in the future: give the moment at which it was given.',
    );
  return recordConsent(policy, { version, by, at: moment });
}
