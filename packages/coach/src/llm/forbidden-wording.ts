/** Feelings and qualities that a report may see in an expression or hear in a voice, and never says that somebody is. */
const STATES =
  'nervous|confident|unconfident|insecure|shy|anxious|afraid|scared|stressed|happy|unhappy|sad|angry|bored|boring|lazy|arrogant|weak|unprepared|incompetent|dishonest|honest|rude|cold|awkward';
const PERSONS = 'person|people|candidate|applicant|speaker|interviewee|man|woman|individual';

/**
 * Wording that no text of a report may hold, by what is wrong with it. Texts tell what was seen and heard at a moment; they do not say what
 * somebody is, and nothing about looks, origin, gender, age, health or personality, which a recording must never be judged by.
 */
export const FORBIDDEN: Readonly<Record<string, readonly RegExp[]>> = {
  'says what somebody is': [
    /\byou(?:['’]re| are| aren['’]t| were| weren['’]t| lack\w*| seem\w*| appear\w*| look| sound| feel| felt)\b/i,
    new RegExp(
      `\\b(?:is|are|was|were|be|being|been|seems?|seemed|appears?|appeared|feels?|felt)\\s+(?:(?:very|too|quite|so|rather|not|a bit|a little)\\s+)?(?:${STATES})\\b`,
      'i',
    ),
    new RegExp(`\\b(?:${STATES})\\s+(?:${PERSONS})\\b`, 'i'),
    /\b(?:he|she|his|hers|herself|himself)\b/i,
  ],
  'judges looks': [
    /\b(?:un)?attractive\w*\b/i,
    /\b(?:pretty|ugly|beautiful|beauty|handsome|good-looking|gorgeous|sexy|cute)\b/i,
    /\b(?:fat|obese|skinny|slim|overweight|underweight|bald|make-?up|hairstyle|wrinkl\w*)\b/i,
    /\b(?:body|your|their|person['’]s|gains?|los[et]|losing)\s+weight\b/i,
  ],
  'speaks of origin': [
    /\baccent(?:s|ed)?\b/i,
    /\b(?:non-)?native\s+(?:speakers?|language|tongue)\b/i,
    /\b(?:foreign\w*|nationalit\w+|immigrant\w*|ethnic\w*|rac(?:e|es|ial|ially|ist)|religio\w+)\b/i,
    /\bskin\b/i,
  ],
  'speaks of gender': [
    /\b(?:trans)?gender\w*\b/i,
    /\b(?:fe)?males?\b/i,
    /\b(?:man|men|woman|women|boys?|girls?|lad(?:y|ies)|masculine|feminine)\b/i,
  ],
  'speaks of age': [
    /\b(?:ages?|aged|ageing|elderly|teenage\w*|middle-aged)\b/i,
    new RegExp(`\\b(?:old|older|young|younger|youthful)\\s+(?:${PERSONS})\\b`, 'i'),
    /\byears?[\s-]old\b/i,
    /\btoo\s+(?:old|young)\b/i,
  ],
  'speaks of health': [
    // Not the options of a program: --disable-gpu.
    /(?<![-\w])disab\w+\b/i,
    /\b(?:handicap\w*|mental\w*|autis\w+|dyslexi\w+|depress\w+|disorder\w*|illness\w*|sick\w*|disease\w*|pregnan\w+|diagnos\w+)\b/i,
    /\b(?:stutter\w*|stammer\w*|lisp\w*)\b/i,
  ],
  'judges personality or mind': [
    /\bpersonalit\w+\b/i,
    /\b(?:introver\w+|extrover\w+|neurotic\w*|charismatic|temperament\w*)\b/i,
    /\b(?:un)?intelligen\w+\b/i,
    /\b(?:clever|smart|stupid\w*|dumb|dull|iq)\b/i,
  ],
  'judges truthfulness': [
    /\b(?:liars?|lying|lied|dishonest\w*|honest\w*|decei\w+|decept\w+|truthful\w*|untrustworthy|trustworthy)\b/i,
  ],
  'decides or ranks': [
    /\b(?:do not|don['’]t|should not|should|would|must)\s+(?:be\s+)?(?:hire|hired|reject|rejected)\b/i,
    new RegExp(`\\b(?:better|best|worse|worst|weaker|stronger)\\s+(?:${PERSONS})\\b`, 'i'),
  ],
};

/** What is wrong with a text, each with the words that are: "speaks of age: aged". */
export const forbiddenIn = (text: string): string[] =>
  Object.entries(FORBIDDEN).flatMap(([wrong, patterns]) =>
    patterns.flatMap((pattern) => {
      const found = pattern.exec(text);
      return found ? [`${wrong}: ${found[0]}`] : [];
    }),
  );
