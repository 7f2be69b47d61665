import { type Cue, readCues } from './cues.ts';
import { oneLine, withoutEntities, withoutTags } from './markup.ts';
import { labelReader } from './speaker-label.ts';
import type { LabelledSegment } from './supplied.ts';

/** Captions that roll repeat the line before; they carry the time of each word inside the text. */
const WORD_TIME = /<\d{1,4}:\d{2}[:.\d]{2,12}>/;

/** A text with the name of its voice, from `<v Name>` or none. */
interface Voiced {
  voice: string | null;
  text: string;
}

/** Splits a cue's text at its voice tags. */
function voices(text: string): Voiced[] {
  const parts: Voiced[] = [];
  let voice: string | null = null;
  let from = 0;
  for (const tag of text.matchAll(/<(\/?)v(?:\.[\w.-]{0,60})?(?:\s{1,20}([^<>]{1,100}))?>/g)) {
    parts.push({ voice, text: text.slice(from, tag.index) });
    voice = tag[1] ? null : oneLine(withoutEntities(tag[2] ?? '')) || null;
    from = tag.index + tag[0].length;
  }
  return [...parts, { voice, text: text.slice(from) }];
}

const plain = (text: string): string => oneLine(withoutEntities(withoutTags(text)));
/** A dash says that another voice goes on, not which. */
const DASH = /^[-–—]\s+/;

/** Reads WebVTT: voice tags as Teams writes them, "Name: text" as Zoom does, rolling captions. Notes and styles are passed over. */
export function readVtt(text: string): LabelledSegment[] {
  const cues = readCues(text, (line) => /^(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/.test(line));
  return captionSegments(WORD_TIME.test(text) ? withoutRollUp(cues) : cues);
}

/** What one voice says in a cue, line by line: joined once, as a cue may hold a file's worth of lines. */
interface Passage {
  speaker: string | null;
  lines: string[];
}

/** Turns cues into segments, one for each voice of a cue. */
export function captionSegments(cues: readonly Cue[]): LabelledSegment[] {
  const label = labelReader(cues.flatMap((cue) => cue.lines.map(plain)));
  return cues.flatMap(({ start, end, lines }): LabelledSegment[] => {
    const passages: Passage[] = [];
    for (const { voice, text } of voices(lines.join('\n'))) {
      for (const line of text.split('\n').map(plain)) {
        const { name, text: labelled } = label(line);
        const said = labelled.replace(DASH, '');
        const last = passages.at(-1);
        const speaker = voice ?? name;
        if (last && (speaker === null || speaker === last.speaker)) last.lines.push(said);
        else if (said) passages.push({ speaker, lines: [said] });
      }
    }
    return passages.map((passage) => ({
      start,
      end,
      speaker: passage.speaker,
      text: oneLine(passage.lines.join(' ')),
    }));
  });
}

/** Takes out of each cue the lines that the cue before it has shown already. */
function withoutRollUp(cues: readonly Cue[]): Cue[] {
  let shown = new Set<string>();
  return cues.map((cue) => {
    const lines = cue.lines.map((line) => ({ line, shows: plain(line) })).filter(({ shows }) => shows !== '');
    const fresh = lines.filter(({ shows }) => !shown.has(shows));
    shown = new Set(lines.map(({ shows }) => shows));
    return { ...cue, lines: fresh.map(({ line }) => line) };
  });
}
