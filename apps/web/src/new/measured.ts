import type { Batch, Purpose } from './item.ts';
import { mayInferEmotion } from './request.ts';

export const AREAS = [
  'words',
  'language',
  'voice',
  'turns',
  'face',
  'posture',
  'framing',
  'emotion',
  'advice',
] as const;
export type Area = (typeof AREAS)[number];

/** Why an area is left out, or limited. */
export type Limit = 'noPicture' | 'draftWords' | 'noWords' | 'off' | 'notInstalled' | null;

export interface MeasuredArea {
  area: Area;
  measured: boolean;
  limit: Limit;
}

/** What of the server is known; null where it does not tell. */
export interface Installed {
  /** How good the words of its recogniser are; null where there is none. */
  recogniser: 'draft' | 'good' | null;
  vision: boolean;
}

export interface Situation {
  policy: { region: 'eu' | 'other'; emotion: boolean };
  purpose: Purpose;
  emotion: Batch['emotion'];
  /** Whether every recording has sound alone, some, or none of them. */
  soundOnly: boolean;
  /** Whether every recording has a transcript. */
  transcript: boolean;
  installed: Installed | null;
}

/** What a report will have, as far as it is known before. Where emotion is not allowed, it is not even named. */
export function measuredAreas({
  policy,
  purpose,
  emotion,
  soundOnly,
  transcript,
  installed,
}: Situation): MeasuredArea[] {
  const words: Limit =
    transcript || installed === null || installed.recogniser === 'good'
      ? null
      : installed.recogniser === 'draft'
        ? 'draftWords'
        : 'noWords';
  const picture: Limit = soundOnly ? 'noPicture' : installed?.vision === false ? 'notInstalled' : null;
  const limits: Record<Area, Limit> = {
    words,
    language: words,
    voice: null,
    turns: null,
    face: picture,
    posture: picture,
    framing: picture,
    emotion: emotion ? null : 'off',
    advice: null,
  };
  return AREAS.filter((area) => area !== 'emotion' || mayInferEmotion(policy, purpose)).map((area) => {
    const limit = limits[area];
    return { area, measured: limit === null || limit === 'draftWords', limit };
  });
}
