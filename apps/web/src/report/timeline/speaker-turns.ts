import type { Transcript } from '@impact/report/transcript';
import type { LaneSpan } from './lanes.ts';

/** Silence within a turn, seconds. */
const GAP = 2;

/** Who speaks when: what one speaker says in a row is one turn. Empty where nobody told the speakers apart. */
export function speakerTurns({ segments, speakers }: Transcript): LaneSpan[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const turns: (LaneSpan & { id: string })[] = [];
  for (const { speaker: id, start, end } of segments) {
    if (id === null) continue;
    const last = turns.at(-1);
    if (last?.id === id && start - last.end <= GAP) {
      last.end = Math.max(last.end, end);
      continue;
    }
    const speaker = known.get(id);
    turns.push({ id, start, end, name: speaker?.name ?? id, tone: speaker?.role === 'interviewer' ? 2 : 1 });
  }
  return turns.map(({ id: _, ...turn }) => turn);
}
