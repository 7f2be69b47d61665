import type { Observed } from '@impact/report/error';
import { isUnavailable } from '@impact/report/error';
import type { Prosody } from '@impact/speech/observation';
import type { FrameObservation } from '@impact/vision/observation';
import type { Observations } from '../observations.ts';

const change = <T>(part: Observed<T>, how: (present: T) => T): Observed<T> => (isUnavailable(part) ? part : how(part));

const later = <T extends { start: number; end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** The recording with `by` seconds of silence and nobody in front. */
export function shifted(observations: Observations, by: number): Observations {
  const { source, voice, prosody, transcript, language, speechEmotion, vision } = observations;
  const padded = (values: Float32Array, step: number, fill: number) =>
    Float32Array.from([...new Float32Array(Math.round(by / step)).fill(fill), ...values]);
  return {
    ...observations,
    source: { ...source, duration: source.duration + by },
    voice: change(voice, (one) => ({ ...one, spans: one.spans.map((span) => later(span, by)) })),
    prosody: change(prosody, (one) => ({
      ...one,
      pitch: padded(one.pitch, one.hop, Number.NaN),
      loudness: padded(one.loudness, one.hop, -100),
      syllables: one.syllables.map((time) => time + by),
      perturbation: {
        step: one.perturbation.step,
        jitter: padded(one.perturbation.jitter, one.perturbation.step, Number.NaN),
        shimmer: padded(one.perturbation.shimmer, one.perturbation.step, Number.NaN),
      },
    })),
    transcript: change(transcript, (one) => ({
      ...one,
      segments: one.segments.map((said) => ({
        ...later(said, by),
        words: said.words.map((word) => later(word, by)),
      })),
    })),
    language: change(language, (one) => ({
      ...one,
      sentences: one.sentences.map((said) => later(said, by)),
      answers: one.answers.map((said) => later(said, by)),
    })),
    speechEmotion: change(speechEmotion, (one) => ({ windows: one.windows.map((window) => later(window, by)) })),
    vision: change(vision, (one) => ({
      ...one,
      frames: one.frames.map((frame) => ({ ...frame, time: frame.time + by })),
    })),
  };
}

/**
 * Every second frame of the picture, the even or the odd ones. What the slower models saw in a frame that is left out goes to the
 * frame before it, as they would have looked there.
 */
export function withHalfTheFrames(observations: Observations, odd: 0 | 1): Observations {
  return {
    ...observations,
    vision: change(observations.vision, (vision) => ({
      ...vision,
      frames: vision.frames.flatMap((frame, index) =>
        index % 2 === odd ? [joined(frame, vision.frames[index + 1])] : [],
      ),
    })),
  };
}

function joined(frame: FrameObservation, next: FrameObservation | undefined): FrameObservation {
  const expression = frame.face?.expression ?? next?.face?.expression ?? null;
  const pose = frame.pose !== undefined ? frame.pose : next?.pose;
  return {
    ...frame,
    face: frame.face && { ...frame.face, expression },
    ...(pose !== undefined && { pose }),
  };
}

/** All frames, with every second look of the pose and of the expression model left out. */
export function withHalfTheLooks(observations: Observations, odd: 0 | 1): Observations {
  let [poses, expressions] = [odd, odd] as number[] as [number, number];
  const thinned = ({ pose, face, ...frame }: FrameObservation): FrameObservation => {
    const keepsPose = pose !== undefined && poses++ % 2 === 0;
    const keepsExpression = face?.expression != null && expressions++ % 2 === 0;
    return {
      ...frame,
      face: face && { ...face, expression: keepsExpression ? face.expression : null },
      ...(keepsPose && { pose }),
    };
  };
  return {
    ...observations,
    vision: change(observations.vision, (vision) => ({ ...vision, frames: vision.frames.map(thinned) })),
  };
}

/** Every second frame of pitch and loudness, the even or the odd ones. */
export function withHalfTheProsody(observations: Observations, odd: 0 | 1): Observations {
  const half = (values: Float32Array) => values.filter((_, index) => index % 2 === odd);
  return {
    ...observations,
    prosody: change(
      observations.prosody,
      (prosody): Prosody => ({
        ...prosody,
        hop: 2 * prosody.hop,
        pitch: half(prosody.pitch),
        loudness: half(prosody.loudness),
      }),
    ),
  };
}

/** The ways in which the same interview may be sampled otherwise; none of them is a change that anybody would see or hear. */
export const RESAMPLINGS: readonly [name: string, change: (observations: Observations) => Observations][] = [
  ['the even half of the frames', (all) => withHalfTheFrames(all, 0)],
  ['the odd half of the frames', (all) => withHalfTheFrames(all, 1)],
  ['half of the looks at pose and expression', (all) => withHalfTheLooks(all, 0)],
  ['the other half of those looks', (all) => withHalfTheLooks(all, 1)],
  ['the even half of the prosody', (all) => withHalfTheProsody(all, 0)],
  ['the odd half of the prosody', (all) => withHalfTheProsody(all, 1)],
  ['everything a frame of the picture later', (all) => shifted(all, 0.08)],
  ['everything a frame of the sound later', (all) => shifted(all, 0.01)],
];
