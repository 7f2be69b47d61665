/** Words for feelings and moods, with their forms; each stem is followed by letters only, so that scanning is linear. */
const STATES = [
  'nerv(?:es|ous\\p{L}*)',
  'anxi(?:ous\\p{L}*|ety)',
  'afraid|fear\\p{L}*|scared|terrified|panic\\p{L}*',
  'stress(?:ed|ful)|distress\\p{L}*|agitat\\p{L}*|overwhelmed',
  'tens(?:e|ely|eness|ed|ion|ions)|uneas[ey]\\p{L}*|uncomfortable|comfortable|jumpy|jittery',
  'worr(?:y|ied|ies|ying)|unsure|unhapp\\p{L}*',
  'happ(?:y|ier|ily|iness)|joy\\p{L}*|cheer\\p{L}*|delight\\p{L}*|glad|upbeat',
  'excit\\p{L}*|enthus\\p{L}*|passion\\p{L}*|eager\\p{L}*',
  'friend(?:ly|lier|liness)|unfriendly|hostil\\p{L}*',
  'sad|sadder|sadly|sadness|depress\\p{L}*|miserable|gloomy',
  'ang(?:er|ry|rily)|irritat\\p{L}*|annoy\\p{L}*|frustrat\\p{L}*|upset|disgust\\p{L}*',
  'bored|boredom|disinterest\\p{L}*|embarrass\\p{L}*|asham\\p{L}*|surprised',
  'relax(?:ed|edly)|calm(?:er|ly|ness)?|serene',
  'mood|moods|moody|feeling|feelings|emotion\\p{L}*',
].join('|');

const FEELING = new RegExp(`\\b(?:${STATES})(?!\\p{L})`, 'iu');

/** A state that somebody is said to be in: at most two words between the verb and it. "Sounds" and "looks" tell of behaviour. */
const INNER_STATE = new RegExp(
  `(?:\\b(?:is|was|are|were|be|been|being|feels?|feeling|felt)|['’](?:s|re|m))[\\s,]+(?:[\\p{L}'’]+[\\s,]+){0,2}(?:${STATES}|confident|unconfident|motivated|unmotivated)(?!\\p{L})`,
  'iu',
);

/** A statement whose subject is the person. */
const OF_THE_PERSON =
  /\b(?:(?:candidate|speaker|person|applicant|interviewee|he|she|they)\s+(?:\p{L}+ly\s+|also\s+|often\s+)?(?:is|was|lacks?|lacked|seems?|seemed|feels?|felt)|(?:candidate|speaker|person|applicant|interviewee|he|she)['’]s\s+(?:a|an|not|very|too|so)|you(?:['’]re|\s+(?:are|were|seem|seemed|feel|felt|lack|lacked)))\b/iu;

/** Traits and decisions, whoever they are said of. */
const TRAIT =
  /\b(?:hire|hired|hiring|reject|rejected|rejection|unsuitable|unqualified|incompetent|personality|disorder|insecur\p{L}*|shy|shyness|timid\p{L}*|arrogan\p{L}*|lazy|laziness|immature|dishonest\p{L}*|introvert\p{L}*|extrovert\p{L}*|intelligen\p{L}*|unprofessional|lack(?:s|ed|ing)?\s+(?:of\s+)?(?:self-)?confidence|self-esteem)(?!\p{L})/iu;

/** Grades and praise or blame of the whole. */
const GRADE =
  /\b(?:(?:full|top|perfect|maximum|highest|best|excellent|outstanding|flawless|ideal)\s+(?:possible\s+)?(?:marks?|scores?|ratings?|grades?|points?|candidate|applicant|fit|interview|match)|(?:strong|weak|great|good|bad|poor|right|wrong)\s+(?:candidate|applicant|fit|match)|(?:five|ten)[\s-]stars?|a\+|deserv\p{L}*|(?:pass|passe[sd]|fail|fail(?:s|ed))\s+(?:the|this)\s+interview|job\s+offer|promot(?:e|ed|ion)|shortlist\p{L}*)(?!\p{L})/iu;

/** Terms that are no feelings: the band of the shoulders' movement is called calm, and verbs have tenses. */
const TERMS =
  /\b(?:(?:shoulders?|posture|body|movements?|sway)\s+(?:(?:is|are|was|were|looks?|looked|stays?|stayed)\s+)?calm|level,?\s+and\s+calm|calm\s+(?:shoulders|posture|movements?)|(?:past|present|future|perfect|verb)\s+tenses?|tenses)\b/giu;

/** Whether a text names a feeling or a mood, be it only how something sounds or looks. */
export const namesFeeling = (text: string): boolean => FEELING.test(text.replace(TERMS, ' '));

/** Whether a text states what somebody is or feels, or passes a verdict: about the person, where behaviour is all that was measured. */
export function judgesPerson(text: string): boolean {
  const own = text.replace(TERMS, ' ');
  return OF_THE_PERSON.test(own) || TRAIT.test(own) || GRADE.test(own) || INNER_STATE.test(own);
}
