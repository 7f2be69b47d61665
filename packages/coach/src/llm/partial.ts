import { Claim, type CoachAnswer, ContentClaim, ExerciseClaim } from './answer.ts';

/**
 * The finished parts of an answer that is still being written. What was read so far ends in its last field, and that in its last element:
 * either may be half a text, and is left out; so is what does not have the agreed form.
 */
export function finishedParts(partial: unknown): CoachAnswer {
  const fields = new Map(typeof partial === 'object' && partial !== null ? Object.entries(partial) : []);
  const last = [...fields.keys()].at(-1);
  const list = (name: string): unknown[] => {
    const value: unknown = fields.get(name);
    if (!Array.isArray(value)) return [];
    return name === last ? value.slice(0, -1) : value;
  };
  const claims = (area: string) => list(area).flatMap((value) => Claim.safeParse(value).data ?? []);
  const summary = last === 'summary' ? undefined : fields.get('summary');
  return {
    fluency: claims('fluency'),
    pace: claims('pace'),
    content: list('content').flatMap((value) => ContentClaim.safeParse(value).data ?? []),
    language: claims('language'),
    presence: claims('presence'),
    voice: claims('voice'),
    setup: claims('setup'),
    summary: typeof summary === 'string' ? summary : '',
    exercises: list('exercises').flatMap((value) => ExerciseClaim.safeParse(value).data ?? []),
  };
}
