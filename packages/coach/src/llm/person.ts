import { FEELINGS } from './feelings.ts';

/** A state that somebody is said to be in: at most two words between the verb and it. "Sounds" and "looks" tell of behaviour. */
const INNER_STATE = new RegExp(
  `(?:\\b(?:is|was|are|were|be|been|being|feels?|feeling|felt)|['’](?:s|re|m))[\\s,]+(?:[\\p{L}'’]+[\\s,]+){0,2}(?:${FEELINGS}|confident|unconfident|motivated|unmotivated)(?!\\p{L})`,
  'iu',
);

/** What somebody does at a moment; "you are thinking" says nothing about who somebody is. */
const DOING =
  'about|done|asked|being|speaking|talking|thinking|telling|answering|applying|explaining|describing|looking|listening|reading|smiling|pausing|waiting|moving|sitting|leaning|using|finishing|starting|saying|giving|making|going|practi[sc]ing|recording|searching|reaching|naming|closing|opening|breathing|searching|introducing|sharing';

/** A statement whose subject is the person. */
const OF_THE_PERSON = new RegExp(
  [
    '\\b(?:candidate|speaker|person|applicant|interviewee|he|she|they)\\s+(?:\\p{L}+ly\\s+|also\\s+|often\\s+)?(?:is|was|lacks?|lacked|seems?|seemed|feels?|felt)\\b',
    "\\b(?:candidate|speaker|person|applicant|interviewee|he|she)['’]s\\s+(?:a|an|not|very|too|so)\\b",
    `\\byou(?:['’]re|\\s+(?:are|were))(?!\\s+(?:not\\s+|still\\s+)?(?:${DOING})\\b)\\b`,
    `\\b(?:${FEELINGS}|confident|unconfident|motivated)\\s+(?:person|people|candidate|applicant|speaker|interviewee|individual|wreck|man|woman)\\b`,
    '\\byou\\s+(?:seem|seemed|feel|felt|lack|lacked|appear|appeared)\\b',
  ].join('|'),
  'iu',
);

/** Traits, whoever they are said of. */
const TRAIT =
  /\b(?:hire|hired|hiring|reject|rejected|rejection|unsuitable|unqualified|incompetent|personality|disorder|insecur\p{L}*|shy|shyness|timid\p{L}*|arrogan\p{L}*|lazy|laziness|immature|dishonest\p{L}*|introvert\p{L}*|extrovert\p{L}*|intelligen\p{L}*|unprofessional|lack(?:s|ed|ing)?\s+(?:of\s+)?(?:self-)?confidence|self-esteem)(?!\p{L})/iu;

/** Grades and praise or blame of the whole. */
const GRADE =
  /\b(?:(?:full|top|perfect|maximum|highest|best|excellent|outstanding|flawless|ideal)\s+(?:possible\s+)?(?:marks?|scores?|ratings?|grades?|points?|candidate|applicant|fit|interview|match)|(?:strong|weak|great|good|bad|poor|right|wrong)\s+(?:candidate|applicant|fit|match)|(?:five|ten)[\s-]stars?|a\+|deserv\p{L}*|(?:pass|passe[sd]|fail|fail(?:s|ed))\s+(?:the|this)\s+interview|job\s+offer|promot(?:e|ed|ion)|shortlist\p{L}*)(?!\p{L})/iu;

/** Terms that are no feelings: the band of the shoulders' movement is called calm, a pace is comfortable, and verbs have tenses. */
const TERMS =
  /\b(?:(?:shoulders?|posture|body|movements?|sway)\s+(?:(?:is|are|was|were|looks?|looked|stays?|stayed)\s+)?calm|level,?\s+and\s+calm|calm\s+(?:shoulders|posture|movements?)|(?:past|present|future|perfect|verb)\s+tenses?|tenses|comfortable\s+(?:\p{L}+\s+)?(?:pace|tempo|range|speed|level|distance)|(?:pace|tempo|range|speed|level|distance)\b[^.,;:!?]{0,40}\bcomfortable)\b/giu;

/** A text without terms that only look like feelings. */
export const withoutTerms = (text: string): string => text.replace(TERMS, ' ');

const FEELING = new RegExp(`\\b(?:${FEELINGS})(?!\\p{L})`, 'iu');

/** Whether a text names a feeling or a mood, be it only how something sounds or looks. */
export const namesFeeling = (text: string): boolean => FEELING.test(withoutTerms(text));

/** Whether a text states what somebody is or feels, or grades: about the person, where behaviour is all that was measured. */
export function judgesPerson(text: string): boolean {
  const own = withoutTerms(text);
  return OF_THE_PERSON.test(own) || TRAIT.test(own) || GRADE.test(own) || INNER_STATE.test(own);
}
