import type { Speaker, Transcript } from '@impact/report/transcript';
import type { LaneSpan } from './lanes.ts';

/** Silence within a turn, seconds. */
const GAP = 2;

/**
 * Who speaks when: what one speaker says in a row is one turn. Empty where nobody told the speakers apart. Tone 1 is whose words the numbers
 * count, by the rule of `candidateSegments`.
 */
export function speakerTurns({ segments, speakers }: Transcript): LaneSpan[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const hasCandidate = speakers.some(({ role }) => role === 'candidate');
  const isCounted = (role: Speaker['role']) => (hasCandidate ? role === 'candidate' : role !== 'interviewer');
  const turns: (LaneSpan & { id: string })[] = [];
  for (const { speaker: id, start, end } of segments) {
    if (id === null) continue;
    const last = turns.at(-1);
    if (last?.id === id && start - last.end <= GAP) {
      last.end = Math.max(last.end, end);
      continue;
    }
    const speaker = known.get(id);
    turns.push({ id, start, end, name: speaker?.name ?? id, tone: isCounted(speaker?.role ?? 'unknown') ? 1 : 2 });
  }
  return turns.map(({ id: _, ...turn }) => turn);
}
