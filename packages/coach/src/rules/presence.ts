import { bandRule, type Rule } from './rule.ts';
import { atMoments, percent, rounded } from './wording.ts';

export const eyeContact: Rule = bandRule({
  area: 'presence',
  topic: 'gaze',
  metric: 'eye_contact.ratio',
  worth: { low: 0.9, fair: 0.45 },
  say: (metric) => ({
    advice:
      'Move the window with the other person’s face right under the lens, and give the first and the last sentence of each answer to the lens.',
    why: `The gaze is near the lens ${percent(metric.value)} of the time; the longest looks away are${atMoments(metric.evidence) || ' short'}. From 60 % it looks like eye contact.`,
  }),
});

export const looksAway: Rule = bandRule({
  area: 'presence',
  topic: 'gaze',
  metric: 'eye_contact.lost',
  worth: { many: 0.5 },
  say: (metric) => ({
    advice: 'Put notes directly below the lens, in three key words at most, so that a look at them stays a glance.',
    why: `${rounded(metric.value)} looks away of over 2 s a minute${atMoments(metric.evidence)}.`,
  }),
});

export const slouch: Rule = bandRule({
  area: 'presence',
  topic: 'posture',
  metric: 'posture.slouch',
  worth: { slouching: 0.6 },
  say: (metric) => ({
    advice:
      'Sit on the front half of the chair with both feet on the floor; when a question is asked, use it as the moment to sit up again.',
    why: `The shoulders are below the usual upright position ${percent(metric.value)} of the time${atMoments(metric.evidence)}.`,
  }),
});

export const sway: Rule = bandRule({
  area: 'presence',
  topic: 'movement',
  metric: 'posture.sway',
  worth: { restless: 0.45 },
  say: (metric) => ({
    advice:
      'Lock the swivel of the chair, or rest both forearms on the desk: the body stays still and the hands stay free.',
    why: `The shoulders move sideways by ${percent(metric.value)} of their width${atMoments(metric.evidence)}, which looks restless.`,
  }),
});

export const shoulders: Rule = bandRule({
  area: 'presence',
  topic: 'tilt',
  metric: 'posture.shoulder_tilt',
  worth: { tilted: 0.3 },
  say: (metric) => ({
    advice: 'Check in the preview that both shoulders are at one height, and take the elbow off the armrest.',
    why: `The shoulders are tilted by ${rounded(metric.value)}°${atMoments(metric.evidence)}; up to 6° looks level.`,
  }),
});

export const headTilt: Rule = bandRule({
  area: 'presence',
  topic: 'tilt',
  metric: 'posture.head_tilt',
  worth: { tilted: 0.3 },
  say: (metric) => ({
    advice:
      'Bring the eyes level with the top edge of the screen: a camera at eye height makes it easier to hold the head straight.',
    why: `The head is tilted by ${rounded(metric.value)}°${atMoments(metric.evidence)}; up to 10° looks upright.`,
  }),
});

export const handToFace: Rule = bandRule({
  area: 'presence',
  topic: 'hands',
  metric: 'posture.hand_to_face',
  worth: { often: 0.45 },
  say: (metric) => ({
    advice:
      'Give the hands a place to return to, one in the other on the desk, and let them show sizes and steps while talking.',
    why: `A hand goes to the face ${rounded(metric.value)} times a minute${atMoments(metric.evidence)}; up to 2 is rare.`,
  }),
});

const SINGLE_FAULTS = [slouch, sway, shoulders, headTilt, handToFace];

const lowScore: Rule = bandRule({
  area: 'presence',
  topic: 'posture',
  metric: 'posture.score',
  worth: { poor: 0.5, fair: 0.25 },
  say: (metric) => ({
    advice:
      'Set a short reminder beside the lens, one word such as upright, and look at it whenever a question is asked.',
    why: `The body is inside all posture bands ${Math.round(metric.value)} % of the visible time; the longest stretches outside are${atMoments(metric.evidence) || ' short'}.`,
  }),
});

/** Posture as a whole; speaks only where none of its single faults stands out, as those say better what to do. */
export const postureScore: Rule = (metrics) =>
  SINGLE_FAULTS.some((rule) => rule(metrics) !== null) ? null : lowScore(metrics);
