import { ImpactError } from '@impact/report/error';
import type { Consent, Policy, Purpose } from '@impact/report/report';

/** `eu` is the European Union; `other` says that the interview falls under no such rule. */
export type Region = 'eu' | 'other';

/**
 * Whether emotion may be inferred in an interview for this purpose: the AI Act, Art. 5(1)(f), forbids it at work in the EU, and no option can
 * switch it on there.
 */
export const allowsEmotion = (purpose: Purpose, region: Region): boolean => purpose === 'practice' || region !== 'eu';

/**
 * The policy of one analysis. Practice is one's own recording: everything is on unless switched off. Recruiting needs a consent record
 * before it starts, and emotion is not inferred unless the interview is said to lie outside the EU.
 * Throws CONSENT_REQUIRED.
 */
export function policyFor(options: {
  purpose?: Purpose;
  region?: Region;
  emotion?: boolean;
  consent?: Consent | null;
}): Policy {
  const { purpose = 'practice', region = 'eu', emotion = true, consent = null } = options;
  if (purpose === 'recruiting' && !consent) {
    throw new ImpactError(
      'CONSENT_REQUIRED',
      'Analysing an interview for recruiting needs a record of the consent of the person in it.',
    );
  }
  return { purpose, emotionInference: emotion && allowsEmotion(purpose, region), consent };
}
