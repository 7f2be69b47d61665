import { observedOrNull } from '@impact/report/error';
import type { Confidence, ConfidenceMoment } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import { emotionWindows, evenWords, prosody, segment, transcript, word } from '../testing/interview-fixture.ts';
import { randomInterview } from '../testing/random-interview.ts';
import { recordingOf, seatedPose } from '../testing/visual-fixture.ts';
import { visualInsight } from '../visual.ts';

const SECONDS = 120;
/** The delivery changes for the worse from here to there, and is even everywhere else. */
const [FROM, TO] = [60, 75];
const there = (time: number) => time >= FROM && time < TO;

/** Two minutes of calm talk, with changes. */
function interview(change: Partial<Observations> = {}): Observations {
  return {
    source: { name: 'x', sha256: '0'.repeat(64), duration: SECONDS, video: null, audio: null },
    policy: { purpose: 'practice', emotionInference: true, consent: null },
    voice: { spans: [{ start: 0, end: SECONDS }], speechSeconds: SECONDS },
    prosody: prosody(
      SECONDS,
      (time) => 120 * 2 ** (0.5 * Math.sin(2 * time)),
      () => -24,
    ),
    transcript: transcript([segment(evenWords(0, SECONDS, 120))]),
    language: { unavailable: true, code: 'INTERNAL', message: 'Not analysed.' },
    speechEmotion: { windows: emotionWindows(SECONDS, { neutral: 0.8, happy: 0.1, nervous: 0.1 }) },
    vision: recordingOf({ seconds: SECONDS, fps: 5 }),
    ...change,
  };
}

const dipOf = ({ moments }: Confidence): ConfidenceMoment | undefined => moments.find(({ kind }) => kind === 'dip');

/** The dip of an interview whose index rests on one component alone. */
const toldOf = (component: string, change: Partial<Observations>): string | undefined => {
  const weights = Object.fromEntries(
    [
      'pace',
      'fillers',
      'long_pauses',
      'pitch_variation',
      'loudness_steadiness',
      'calm_voice',
      'eye_contact',
      'posture',
      'expression',
    ].map((one) => [one, one === component ? 1 : 0]),
  );
  return dipOf(review(interview(change), { weights }).confidence)?.text.replace(
    /^\d+ against \d+, the average of the curve: /,
    '',
  );
};

/** Two words a second, without those that the spans cover; `said` in their place. */
function wordsAround(said: readonly ReturnType<typeof word>[], silent: readonly [number, number][] = []) {
  const gaps = [...said.map(({ start, end }) => [start, end] as const), ...silent];
  const kept = evenWords(0, SECONDS, 120).filter((one) =>
    gaps.every(([start, end]) => one.end <= start || one.start >= end),
  );
  return transcript([segment([...kept, ...said].sort((a, b) => a.start - b.start))]);
}
/** Voice wherever nobody pauses. */
const voiceWithout = (silent: readonly [number, number][]): Observations['voice'] => {
  const edges = [0, ...silent.flat(), SECONDS];
  const spans = Array.from({ length: edges.length / 2 }, (_, i) => ({
    start: edges[2 * i] ?? 0,
    end: edges[2 * i + 1] ?? 0,
  }));
  return { spans, speechSeconds: spans.reduce((sum, { start, end }) => sum + end - start, 0) };
};

describe('the words of a dip', () => {
  it('name looks away from the lens', () => {
    const vision = recordingOf({
      seconds: SECONDS,
      fps: 10,
      face: (time) => ({ gaze: { x: time >= 62 && time < 72 ? 30 : 0, y: 0 } }),
    });
    expect(toldOf('eye_contact', { vision })).toMatch(
      /^the gaze leaves the lens for (9\.9|10\.0|10\.1) s \(1:0[12]\)\.$/,
    );
  });

  it('name each fault of posture, the longest first', () => {
    const vision = recordingOf({
      seconds: SECONDS,
      fps: 10,
      face: (time) => ({ headPose: { yaw: 0, pitch: 0, roll: time >= 70 && time < 74 ? 14 : 0 } }),
      pose: (time) => seatedPose({ tilt: time >= 60 && time < 68 ? 10 : 0 }),
    });
    expect(toldOf('posture', { vision })).toMatch(
      /^the shoulders look tilted for \d\.\d s \((0:59|1:00)\) and the head looks tilted for \d\.\d s \((1:09|1:10)\)\.$/,
    );
  });

  it('name fillers by the word', () => {
    const said = [word('um', 61, 61.5), word('Um,', 64, 64.5), word('uh', 67, 67.5), word('um', 70, 70.5)];
    expect(toldOf('fillers', { transcript: wordsAround(said) })).toBe(
      'four fillers “um”, “uh” (1:01, 1:04, 1:07, 1:10).',
    );
  });

  it('name long pauses, and shorter ones where they slow the pace', () => {
    const long: [number, number][] = [
      [62, 64.5],
      [68, 71],
    ];
    expect(toldOf('long_pauses', { transcript: wordsAround([], long), voice: voiceWithout(long) })).toBe(
      'two pauses, 3.0 s at most (1:02, 1:08).',
    );
    const short: [number, number][] = [61, 63, 65, 67, 69, 71, 73].map((start) => [start, start + 1.5]);
    // The slowest window reaches from 57.5 to 72.5 s: the six pauses that begin in it are 9 of its 15 s, with 12 words in the others.
    expect(toldOf('pace', { transcript: wordsAround([], short), voice: voiceWithout(short) })).toMatch(
      /^\d\d words a minute against 1\d\d with six pauses, 1\.5 s at most \(1:01, 1:03, 1:05, 1:07 …\)\.$/,
    );
  });

  it('tell a voice that gets even, quiet or nervous', () => {
    const even = prosody(
      SECONDS,
      (time) => 120 * 2 ** ((there(time) ? 0.05 : 0.5) * Math.sin(2 * time)),
      () => -24,
    );
    expect(toldOf('pitch_variation', { prosody: even })).toMatch(
      /^the voice sounds more even \(its pitch varies by [01]\.\d semitones against \d\.\d\)\.$/,
    );
    const quiet = prosody(
      SECONDS,
      (time) => 120 * 2 ** (0.5 * Math.sin(2 * time)),
      (time) => (there(time) ? -33 : -24),
    );
    expect(toldOf('loudness_steadiness', { prosody: quiet })).toBe('the voice gets 9 dB quieter (1:00).');
    const windows = emotionWindows(SECONDS, { neutral: 0.8, happy: 0.1, nervous: 0.1 }).map((one) =>
      there(one.start) ? { ...one, neutral: 0.1, nervous: 0.8 } : one,
    );
    expect(toldOf('calm_voice', { speechEmotion: { windows } })).toMatch(
      /^the voice sounds more nervous \(\d\d % against \d\d %\)\.$/,
    );
  });

  it('speak of no feeling where that is switched off', () => {
    const windows = emotionWindows(SECONDS, { neutral: 0.8, happy: 0.1, nervous: 0.1 }).map((one) =>
      there(one.start) ? { ...one, neutral: 0, nervous: 0.9 } : one,
    );
    const said = Array.from({ length: 8 }, (_, i) => word('um', 60 + 1.5 * i, 60.5 + 1.5 * i));
    const vision = recordingOf({
      seconds: SECONDS,
      fps: 10,
      face: (time) => ({
        gaze: { x: there(time) ? 30 : 0, y: 0 },
        mouthCornerRaise: time > 90 && time < 100 ? 0.5 : 0.3,
      }),
    });
    const { confidence } = review({
      ...interview({ speechEmotion: { windows }, transcript: wordsAround(said), vision }),
      policy: { purpose: 'recruiting', emotionInference: false, consent: null },
    });
    expect(dipOf(confidence)).toBeDefined();
    for (const { text, causes } of confidence.moments) {
      expect(text).not.toMatch(/nervous|happy|smile|expression/);
      expect(causes.map(({ component }) => component)).not.toContain('calm_voice');
    }
  });

  it('stay short and plain whatever the transcript holds', () => {
    const said = Array.from({ length: 20 }, (_, i) => ({
      ...word(`${'<b>\u001b]0;x'.repeat(500)}${i}`, 60 + 0.6 * i, 60.5 + 0.6 * i),
      filler: true,
    }));
    const text = toldOf('fillers', { transcript: wordsAround([word('um', 10, 10.4), ...said]) }) ?? '';
    expect(text.length).toBeGreaterThan(10);
    expect(text.length).toBeLessThan(200);
    expect(text).not.toContain('<');
    expect(text).not.toContain('\u001b');
  });
});

describe('the words of generated interviews', () => {
  const told = Array.from({ length: 12 }, (_, i) => randomInterview(i + 1, 25 + 30 * i)).map((observations) => {
    const { confidence, metrics } = review(observations);
    const { episodes } = visualInsight({
      vision: observedOrNull(observations.vision) ?? { aspect: 1, frames: [] },
      duration: observations.source.duration,
      emotionInference: true,
      speech: observedOrNull(observations.voice)?.spans ?? [],
    });
    return { moments: confidence.moments, episodes, metrics };
  });
  const all = told.flatMap(({ moments }) => moments);

  it('are many', () => expect(all.length).toBeGreaterThan(30));

  /** How well a pace is inside of 100–165 words a minute: 0, or how far off it is. */
  const easy = (pace: number) => -Math.max(0, 100 - pace, pace - 165);
  it.each<[RegExp, (value: number) => number]>([
    [/(\d+) words a minute against (\d+)/, easy],
    [/near the lens (\d+) % of the time against (\d+) %/, (share) => share],
    [/looks upright (\d+) % of the time against (\d+) %/, (share) => share],
    [/neutral or happy (\d+) % of the time against (\d+) %/, (share) => share],
    [/nervous \((\d+) % against (\d+) %\)/, (share) => -share],
    [/varies by ([\d.]+) semitones against ([\d.]+)/, (semitones) => semitones],
  ])('point the way of the moment wherever they say %s', (said, worth) => {
    const numbers = all.flatMap(({ kind, text }) => {
      const [, here, usual] = said.exec(text) ?? [];
      return here === undefined
        ? []
        : [{ text, gain: (kind === 'peak' ? 1 : -1) * (worth(+here) - worth(Number(usual))) }];
    });
    expect(numbers.length).toBeGreaterThan(0);
    for (const { text, gain } of numbers) expect(gain, text).toBeGreaterThan(0);
  });

  it('name events inside of the moment, with their whole lengths', () => {
    const named = told.flatMap(({ moments, episodes }) =>
      moments.flatMap(({ text, start, end }) =>
        [
          ...text.matchAll(/(leaves the lens|shoulders sink|shoulders look tilted) for ([\d.]+) s \((\d+):(\d+)\)/g),
        ].map(([, what, length, minutes, seconds]) => {
          const spans = { 'leaves the lens': episodes.looksAway, 'shoulders sink': episodes.slouches };
          const own = spans[what as keyof typeof spans] ?? episodes.shoulderTilts;
          const at = 60 * Number(minutes) + Number(seconds);
          const event = own.find((one) => Math.floor(one.start) === at);
          return { text, start, end, length: Number(length), event };
        }),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const { text, start, end, length, event } of named) {
      expect((event?.end ?? 0) - (event?.start ?? 0), text).toBeCloseTo(length, 1);
      expect(Math.min(end, event?.end ?? 0) - Math.max(start, event?.start ?? 0), text).toBeGreaterThan(0.4);
    }
  });

  it('tell no stretch twice', () => {
    for (const { moments } of told)
      for (const kind of ['dip', 'peak'] as const) {
        const own = moments.filter((one) => one.kind === kind);
        for (const [i, one] of own.entries())
          expect(own.slice(i + 1).filter((other) => other.start < one.end && one.start < other.end)).toEqual([]);
      }
  });
});

describe('the words of a peak', () => {
  it('name what stays away and what is there', () => {
    const calm = (time: number) => time >= 60 && time < 90;
    const vision = recordingOf({
      seconds: SECONDS,
      fps: 10,
      face: (time) => ({ gaze: { x: !calm(time) && time % 5 < 3 ? 30 : 0, y: 0 } }),
      pose: (time) => seatedPose({ tilt: !calm(time) && time % 10 < 6 ? 10 : 0 }),
    });
    const said = Array.from({ length: 20 }, (_, i) => word('um', 6 * i, 6 * i + 0.5)).filter(
      ({ start }) => !calm(start),
    );
    const { moments } = review(interview({ vision, transcript: wordsAround(said) })).confidence;
    const peak = moments.find(({ kind }) => kind === 'peak');
    expect(peak?.at).toBeGreaterThan(60);
    expect(peak?.at).toBeLessThan(90);
    expect(peak?.text).toMatch(/^\d+ against \d+, the average of the curve: /);
    expect(peak?.text).toContain('the gaze');
    expect(peak?.causes.every(({ effect }) => effect > 0)).toBe(true);
  });
});
