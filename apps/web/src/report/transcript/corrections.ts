import type { Segment, Speaker, Transcript } from '@impact/report/transcript';

type Role = Speaker['role'];

/** A correction as the server takes it; passages and words are counted from 0 in the transcript as it was read. */
export type Edit =
  | { segment: number; word: number; text: string }
  | { segment: number; text: string }
  | { segment: number; speaker: string | null }
  | { speaker: string; name?: string | null; role?: Role };

/** Corrections that are not sent yet. What was there before is kept with each, so that they can be told from those of somebody else. */
export interface Corrections {
  /** By `passage.word`; an empty `to` takes the word out. */
  words: Readonly<Record<string, { from: string; to: string }>>;
  /** By passage. */
  turns: Readonly<Record<string, { from: string | null; to: string | null }>>;
  /** By id of the speaker, also of one who is new. */
  speakers: Readonly<Record<string, { name?: string | null; role?: Role }>>;
}

export const NO_CORRECTIONS: Corrections = { words: {}, turns: {}, speakers: {} };

export const wordKey = (segment: number, word: number): string => `${segment}.${word}`;

const parsedKey = (key: string): [number, number] => {
  const [segment = 0, word = 0] = key.split('.').map(Number);
  return [segment, word];
};

export const countOf = ({ words, turns, speakers }: Corrections): number =>
  Object.keys(words).length + Object.keys(turns).length + Object.keys(speakers).length;

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** With another word at that place; the word that was there takes the correction back. */
export function withWord(corrections: Corrections, key: string, from: string, to: string): Corrections {
  const text = to.trim().replaceAll(/\s+/g, ' ');
  const words = text === from ? without(corrections.words, key) : { ...corrections.words, [key]: { from, to: text } };
  return { ...corrections, words };
}

/** With another speaker of a passage. */
export function withTurn(
  corrections: Corrections,
  segment: number,
  from: string | null,
  to: string | null,
): Corrections {
  const key = String(segment);
  return {
    ...corrections,
    turns: from === to ? without(corrections.turns, key) : { ...corrections.turns, [key]: { from, to } },
  };
}

/** Passages that have no speaker, with the corrections. */
export const withoutSpeaker = (segments: Transcript['segments'], { turns }: Corrections): number[] =>
  segments.flatMap(({ speaker }, i) => {
    const turn = turns[String(i)];
    return (turn ? turn.to : speaker) === null ? [i] : [];
  });

/** With all passages that have no speaker given to one. */
export const withTurns = (corrections: Corrections, segments: Transcript['segments'], to: string): Corrections =>
  withoutSpeaker(segments, corrections).reduce(
    (all, segment) => withTurn(all, segment, segments[segment]?.speaker ?? null, to),
    corrections,
  );

export const withSpeaker = (
  corrections: Corrections,
  id: string,
  change: { name?: string | null; role?: Role },
): Corrections => ({
  ...corrections,
  speakers: { ...corrections.speakers, [id]: { ...corrections.speakers[id], ...change } },
});

/** With somebody as the candidate: the only one, whoever was chosen before in these corrections. */
export function withCandidate(corrections: Corrections, id: string): Corrections {
  const others = Object.entries(corrections.speakers).flatMap(([one, { role, ...rest }]) =>
    role === 'candidate' && one !== id
      ? Object.keys(rest).length > 0
        ? [[one, rest] as const]
        : []
      : [[one, { ...rest, ...(role && { role }) }] as const],
  );
  return withSpeaker({ ...corrections, speakers: Object.fromEntries(others) }, id, { role: 'candidate' });
}

/** The speakers as they are with the corrections; a new candidate makes the others interviewers, as it does on the server. */
export function speakersWith(speakers: readonly Speaker[], corrections: Corrections): Speaker[] {
  const all: Speaker[] = [...speakers];
  for (const id of Object.keys(corrections.speakers))
    if (!all.some((one) => one.id === id)) all.push({ id, name: null, role: 'unknown' });
  const candidate = Object.entries(corrections.speakers).find(([, { role }]) => role === 'candidate')?.[0];
  return all.map((speaker) => {
    const { name = speaker.name, role = candidate === undefined ? speaker.role : ('interviewer' as const) } =
      corrections.speakers[speaker.id] ?? {};
    return { id: speaker.id, name, role };
  });
}

/** An id that no speaker has. */
export function newSpeakerId(speakers: readonly Pick<Speaker, 'id'>[]): string {
  for (let number = speakers.length + 1; ; number++)
    if (!speakers.some(({ id }) => id === `speaker-${number}`)) return `speaker-${number}`;
}

/** What is sent. */
export function editsOf({ words, turns, speakers }: Corrections): Edit[] {
  return [
    ...Object.entries(speakers).map(([speaker, change]) => ({ speaker, ...change })),
    ...Object.entries(turns).map(([segment, { to }]) => ({ segment: Number(segment), speaker: to })),
    ...Object.entries(words).map(([key, { to }]) => {
      const [segment, word] = parsedKey(key);
      return { segment, word, text: to };
    }),
  ];
}

/** Passages of which nothing would be left: they go, and cannot be brought back by another correction. */
export function passagesTakenOut({ segments }: Transcript, { words }: Corrections): number[] {
  const left = new Map<number, number>();
  for (const [key, { to }] of Object.entries(words)) {
    const [segment] = parsedKey(key);
    if (to === '') left.set(segment, (left.get(segment) ?? segments[segment]?.words.length ?? 0) - 1);
  }
  return [...left].filter(([, count]) => count === 0).map(([segment]) => segment);
}

/** What takes the corrections back, sent after them; null where they took a whole passage out, which cannot be. */
export function undoOf(transcript: Transcript, corrections: Corrections): Edit[] | null {
  if (passagesTakenOut(transcript, corrections).length > 0) return null;
  const touched = [...new Set(Object.keys(corrections.words).map((key) => parsedKey(key)[0]))];
  const texts = touched.flatMap((segment) => {
    const before = transcript.segments[segment];
    return before ? [{ segment, text: textOf(before) }] : [];
  });
  const turns = Object.entries(corrections.turns).map(([segment, { from }]) => ({
    segment: Number(segment),
    speaker: from,
  }));
  // The candidate first: whoever is said to be it makes the others interviewers, and then each of them gets back what they were.
  const speakers = (Object.keys(corrections.speakers).length > 0 ? transcript.speakers : []).toSorted(
    (a, b) => Number(b.role === 'candidate') - Number(a.role === 'candidate'),
  );
  return [...speakers.map(({ id, name, role }) => ({ speaker: id, name, role })), ...turns, ...texts];
}

const textOf = ({ words, text }: Segment): string =>
  words.length > 0 ? words.map((word) => word.text).join(' ') : text;

/** Those of the corrections that still have what they correct, in a transcript that somebody else has changed. */
export function stillFitting(corrections: Corrections, { segments }: Transcript): Corrections {
  const words = Object.entries(corrections.words).filter(([key, { from }]) => {
    const [segment, word] = parsedKey(key);
    return segments[segment]?.words[word]?.text === from;
  });
  const turns = Object.entries(corrections.turns).filter(
    ([segment, { from }]) => segments[Number(segment)]?.speaker === from,
  );
  return { words: Object.fromEntries(words), turns: Object.fromEntries(turns), speakers: corrections.speakers };
}
