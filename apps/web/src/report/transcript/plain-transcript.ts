import { clock } from '@impact/document/view/time';
import type { Transcript } from '@impact/report/transcript';

/** The transcript as text to paste: each change of speaker with its time. */
export function plainTranscript({ segments, speakers }: Transcript): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name ?? id]));
  const lines: string[] = [];
  let before: string | null | undefined;
  for (const { speaker, start, text } of segments) {
    if (speaker === before && lines.length > 0 && speaker !== null) {
      lines[lines.length - 1] += ` ${text}`;
      continue;
    }
    before = speaker;
    const name = speaker === null ? '' : ` ${names.get(speaker) ?? speaker}:`;
    lines.push(`[${clock(start)}]${name} ${text}`);
  }
  return lines.join('\n');
}
