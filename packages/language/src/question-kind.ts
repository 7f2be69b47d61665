import type { Question } from '@impact/report/answer';

/**
 * What a question asks for: something lived through (`behavioural`), why this work or employer (`motivation`), what to earn, from when on,
 * the candidate's own questions, or something else. `unknown` where the question is not known.
 */
export type QuestionKind = 'behavioural' | 'motivation' | 'salary' | 'notice' | 'own-questions' | 'other' | 'unknown';

/** Things that a story is told of. */
const CASE =
  'time|situation|example|instance|occasion|project|challenge|conflict|disagreement|mistake|failure|setback|achievement|accomplishment|success|problem|crisis|decision|case|moment|deadline|customer|client|colleague';

/** Ways to put a question of each kind; the first kind that one of them matches is it. */
const WORDINGS: readonly (readonly [kind: QuestionKind, wordings: readonly RegExp[]])[] = [
  [
    'behavioural',
    [
      RegExp(
        `\\b(?:tell|describe|talk|walk|share|give|think|discuss|explain|recall|name)\\b.{0,40}\\b(?:a|an|any|one|the|your|some|another)\\b.{0,40}\\b(?:${CASE})s?\\b`,
        'iu',
      ),
      /\b(?:time|situation|example|instance|occasion|moment|case)s? (?:when|where|in which|that|of)\b/iu,
      RegExp(
        `\\b(?:biggest|greatest|hardest|toughest|largest|proudest|most \\p{L}{1,20})\\b.{0,30}\\b(?:${CASE})s?\\b`,
        'iu',
      ),
      /\b(?:most proud|proudest)\b|\bproud of\b/iu,
      /\bhave you ever\b/iu,
      /\b(?:how|what|when|where|which|who|why) (?:did|have) you\b.{0,60}\b(?:handle|deal|dealt|solve|overcome|overc[ao]me|resolve|manage|approach|do|done|learn|learned|lead|led|fail|failed|persuade|convince)/iu,
      /\bwhat (?:happened|was the (?:result|outcome))\b/iu,
    ],
  ],
  [
    'own-questions',
    [
      /\b(?:any|other|more|some|what) questions\b(?! (?:did|do|would) (?:they|he|she|people|customers))/iu,
      /\bquestions (?:for|to) (?:me|us)\b/iu,
      /\b(?:like|want|wish|love) to (?:ask|know)(?: (?:me|us|from|about|of)\b|\W*$)/iu,
    ],
  ],
  [
    'salary',
    [
      /\b(?:salar(?:y|ies)|compensation|remuneration|wages?|pay (?:range|rate|expectations?)|(?:be|get) paid|earn(?:ings?)?|day rate|hourly rate)\b/iu,
      /\bhow much (?:do|would|did|are|were) you (?:want|expect|like|hope|make|ask|need|look)/iu,
    ],
  ],
  [
    'notice',
    [
      /\bnotice period\b|\byour notice\b|\bnotice (?:do|would|must|have) you\b|\bperiod of notice\b|\bstart(?:ing)? date\b|\bearliest\b.{0,30}\bstart\b/iu,
      /\b(?:when|how soon|from when|how quickly|what date) (?:can|could|would|will|are|do|might) you\b.{0,40}\b(?:start|begin|join|available|free)/iu,
      /\byour availability\b/iu,
    ],
  ],
  [
    'motivation',
    [
      /\bwhy (?:do|did|would|are|have|should|were) (?:you|we)\b.{0,60}\b(?:want|wish|like|apply|applied|applying|choose|chose|chosen|interested|leave|left|leaving|look|looking|change|join|hire|think|decide)/iu,
      /\bwhy (?:us|this|our|here|me|now|the|leaving|nursing|teaching|sales)\b/iu,
      /\bwhat (?:\p{L}{1,15} )?(?:attracts?|attracted|interests?|interested|motivates?|motivated|draws?|drew|brings?|brought|made|makes|drives?|excites?|appeals?|appealed)\b.{0,30}\b(?:you|us)\b/iu,
      /\bwhere do you see yourself\b/iu,
      /\bwhat do you (?:already )?(?:know|like) about (?:us|our|this)\b/iu,
      /\breasons? (?:for|of|why)\b.{0,30}\b(?:apply|leav|chang|join)/iu,
    ],
  ],
];

/** A question's characters that are looked at. */
const LONGEST = 500;

/** What kind of question it is, by its wording. Linear: every pattern looks ahead a bounded way. */
export function questionKind(question: Pick<Question, 'text'> | null): QuestionKind {
  if (question === null) return 'unknown';
  const text = question.text.slice(0, LONGEST).replaceAll('’', "'");
  return WORDINGS.find(([, wordings]) => wordings.some((wording) => wording.test(text)))?.[0] ?? 'other';
}

/** The beginnings of questions that a yes, a name or a number does not answer. */
const OPEN = /\b(?:tell|describe|explain|walk|why|how|what|which|talk|give|share)\b/iu;
/** Shorter questions ("How are you?", "What is your name?") are small talk or have short answers, words. */
const OPEN_WORDS = 6;
const BRIEFLY_ANSWERED: readonly QuestionKind[] = ['salary', 'notice', 'own-questions', 'unknown'];

/** Whether a question calls for more than a few words. */
export function asksForMore(question: Pick<Question, 'text'>): boolean {
  const kind = questionKind(question);
  if (kind === 'behavioural') return true;
  if (BRIEFLY_ANSWERED.includes(kind)) return false;
  return OPEN.test(question.text) && question.text.trim().split(/\s+/u).length >= OPEN_WORDS;
}
