import type { Speaker } from '@impact/report/transcript';
import type { SuppliedSegment } from './supplied.ts';

type Role = Speaker['role'];

const INTERVIEWER =
  /\b(?:interviewer|recruiter|hiring|moderator|host|panel(?:l?ist)?|hr|examiner|facilitator|coach)\b/i;
const CANDIDATE = /\b(?:candidate|interviewee|applicant|respondent|guest)\b/i;

/** The role that a speaker's name tells. */
export function roleOfName(name: string): Role {
  if (CANDIDATE.test(name)) return 'candidate';
  return INTERVIEWER.test(name) ? 'interviewer' : 'unknown';
}

const ASKS =
  /\b(?:(?:can|could|would|will) you|tell (?:me|us)|walk (?:me|us) through|do you have any|what (?:is|are|was|were|do|did|made|would) you|how (?:do|did|would|have) you|why (?:do|did|are) you|have you ever|describe a)\b/gi;

/** Ways of asking in a text: question marks, and the wording of interview questions. */
const asks = (text: string): number => (text.match(/\?/g)?.length ?? 0) + (text.match(ASKS)?.length ?? 0);

/**
 * Guesses who is the candidate. First by name ("Recruiter"): then the only other speaker is the other side. Else, of exactly two
 * speakers, the one who asks at least twice as much and says fewer words is the interviewer. A lone speaker is the
 * candidate. Otherwise the roles stay unknown.
 */
export function withRoles(speakers: readonly Speaker[], segments: readonly SuppliedSegment[]): Speaker[] {
  const named = speakers.map((speaker) =>
    speaker.role === 'unknown' && speaker.name ? { ...speaker, role: roleOfName(speaker.name) } : { ...speaker },
  );
  const unknown = named.filter((speaker) => speaker.role === 'unknown');
  const [open] = unknown;
  if (named.length === 1 && open) open.role = 'candidate';
  else if (unknown.length === 1 && open) {
    const has = (role: Role) => named.some((speaker) => speaker.role === role);
    if (has('interviewer') && !has('candidate')) open.role = 'candidate';
    else if (has('candidate') && !has('interviewer')) open.role = 'interviewer';
  } else if (named.length === 2 && unknown.length === 2) guessByQuestions(named, segments);
  return named;
}

function guessByQuestions(pair: Speaker[], segments: readonly SuppliedSegment[]): void {
  const [first, second] = pair.map((speaker) => {
    const texts = segments.filter((segment) => segment.speaker === speaker.id).map((segment) => segment.text);
    return {
      speaker,
      asks: texts.reduce((sum, text) => sum + asks(text), 0),
      words: texts.join(' ').split(' ').length,
    };
  });
  if (!first || !second) return;
  const [asker, teller] = first.asks >= second.asks ? [first, second] : [second, first];
  if (asker.asks > 0 && asker.asks >= 2 * teller.asks && asker.words < teller.words) {
    asker.speaker.role = 'interviewer';
    teller.speaker.role = 'candidate';
  }
}
