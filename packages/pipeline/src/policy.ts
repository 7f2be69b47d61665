import { ImpactError } from '@impact/report/error';
import type { Consent, Policy, Purpose } from '@impact/report/report';

/** `eu` is the European Union; `other` says that the interview falls under no such rule. */
export type Region = 'eu' | 'other';

/**
 * The policy of one analysis. Practice is one's own recording: everything is on unless switched off. Recruiting needs a consent record
 * before it starts, and emotion is not inferred unless the interview is said to lie outside the EU: there the AI Act,
 * Art. 5(1)(f), forbids it at work, and no option can switch it on.
 * Throws CONSENT_REQUIRED.
 */
export function policyFor(options: {
  purpose?: Purpose;
  region?: Region;
  emotion?: boolean;
  consent?: Consent | null;
}): Policy {
  const { purpose = 'practice', region = 'eu', emotion = true, consent = null } = options;
  if (purpose === 'practice') return { purpose, emotionInference: emotion, consent };
  if (!consent) {
    throw new ImpactError(
      'CONSENT_REQUIRED',
      'Analysing an interview for recruiting needs the consent of the person in it: give a consent record with --consent FILE.',
    );
  }
  return { purpose, emotionInference: emotion && region !== 'eu', consent };
}
