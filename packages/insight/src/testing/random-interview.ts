import type { Span } from '@impact/report/span';
import type { Word } from '@impact/report/transcript';
import type { Observations } from '../observations.ts';
import { emotionWindows, plainLanguage, prosody, segment, transcript, word } from './interview-fixture.ts';
import { evenNoise, recordingOf, seatedPose } from './visual-fixture.ts';

/**
 * An interview of `seconds` in which the delivery changes by chance, the same for the same seed: talk of changing pace with fillers and
 * pauses, looks aside, slouches, tilted shoulders, smiles, a voice that swells and fades, and noise on every number.
 */
export function randomInterview(seed: number, seconds: number): Observations {
  const noise = evenNoise(seed);
  /** Even chance from `low` to `high`. */
  const between = (low: number, high: number) => low + ((noise() + 1) / 2) * (high - low);
  /** Episodes of `least` to `most` seconds with gaps of `rest` seconds on average. */
  const episodes = (least: number, most: number, rest: number): Span[] => {
    const spans: Span[] = [];
    for (let start = between(0, rest); start < seconds; ) {
      const end = Math.min(seconds, start + between(least, most));
      spans.push({ start, end });
      start = end + between(0.3 * rest, 1.7 * rest);
    }
    return spans;
  };
  /** How far into it a body is, 0–1: nobody sits down or up at once. */
  const depth = (spans: readonly Span[], time: number) =>
    Math.max(0, ...spans.map(({ start, end }) => Math.min(1, time - start, end - time)));
  const inside = (spans: readonly Span[], time: number) => spans.some(({ start, end }) => time >= start && time < end);

  const words = randomWords(seconds, between);
  const said = transcript([segment(words)]);
  const [aside, sunk, tilted, smiling] = [
    episodes(0.4, 5, 8),
    episodes(3, 12, 25),
    episodes(3, 8, 30),
    episodes(1, 4, 12),
  ];
  const [melody, swell, speed] = [between(0.03, 0.3), between(0, 8), between(0.05, 0.4)];
  let frame = 0;
  return {
    source: {
      name: `random-${seed}.mp4`,
      sha256: '0'.repeat(64),
      duration: seconds,
      video: { width: 640, height: 640, fps: 12.5 },
      audio: { sampleRate: 48_000, channels: 1 },
    },
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    voice: { spans: spansOf(words), speechSeconds: seconds },
    prosody: prosody(
      seconds,
      (time) => (time % 0.3 < 0.2 ? 140 * 2 ** (melody * Math.sin(2.3 * time) + 0.03 * noise()) : Number.NaN),
      (time) => -26 + swell * Math.sin(speed * time) + 3 * Math.sin(9 * time) + noise(),
    ),
    transcript: said,
    language: plainLanguage(said),
    speechEmotion: {
      windows: emotionWindows(seconds, { neutral: 0.5, happy: 0.2, nervous: 0.3 }).map((window) => {
        const nervous = between(0.05, 0.7);
        return { ...window, nervous, neutral: 0.8 * (1 - nervous), happy: 0.2 * (1 - nervous) };
      }),
    },
    vision: recordingOf({
      seconds,
      face: (time) => {
        const happy = inside(smiling, time) ? 0.8 : 0.05;
        const rest = (1 - happy) / 6;
        const read = frame++ % 6 === 0;
        return {
          gaze: { x: (inside(aside, time) ? 24 : 0) + 3 * noise(), y: 2 * noise() },
          headPose: { yaw: 2 * noise(), pitch: noise(), roll: noise() },
          mouthCornerRaise: 0.3 + (inside(smiling, time) ? 0.15 : 0) + 0.01 * noise(),
          expression: read
            ? { neutral: rest, happy, sad: rest, angry: rest, fear: rest, disgust: rest, surprise: rest }
            : null,
        };
      },
      pose: (time) =>
        Math.round(time * 12.5) % 5 === 0 || Math.round(time * 12.5) % 5 === 2
          ? seatedPose({
              x: 0.5 + 0.002 * noise(),
              y: 0.8 + 0.08 * depth(sunk, time) + 0.003 * noise(),
              noseY: 0.4 + 0.07 * depth(sunk, time) + 0.003 * noise(),
              tilt: 10 * depth(tilted, time) + noise(),
            })
          : undefined,
    }),
  };
}

function randomWords(seconds: number, between: (low: number, high: number) => number): Word[] {
  const words: Word[] = [];
  const usual = between(0.28, 0.5);
  for (let time = between(0, 1); time < seconds - 1; ) {
    const length = usual * between(0.6, 1.4);
    words.push(word(between(0, 1) < 0.05 ? 'um' : 'talk', time, time + 0.9 * length));
    const chance = between(0, 1);
    time += length + (chance < 0.02 ? between(2.1, 4) : chance < 0.12 ? between(0.3, 1.2) : 0);
  }
  return words;
}

/** Voice is heard where words are, and in gaps of less than a fifth of a second. */
function spansOf(words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of words) {
    const last = spans.at(-1);
    if (last && start - last.end < 0.2) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
