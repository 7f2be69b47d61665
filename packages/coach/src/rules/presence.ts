import { figure, goal, limit, rateOf } from './goal.ts';
import { bandRule, type Rule } from './rule.ts';
import { atMoments, moments, sentence } from './wording.ts';

export const eyeContact: Rule = bandRule({
  area: 'presence',
  topic: 'gaze',
  metric: 'eye_contact.ratio',
  worth: { low: 0.9, fair: 0.45 },
  perAnswer: true,
  say: (metric) => ({
    advice: `Move the window with the other person’s face right under the lens, and give the first and the last sentence of each answer to the lens itself. It works when the gaze is near the lens ${goal('eye_contact.ratio')} of the time.`,
    why: `The gaze is near the lens ${figure(metric.id, metric.value)} of the time; the longest looks away are${atMoments(metric.evidence) || ' short'}. From ${limit('eye_contact.ratio')} it looks like eye contact.`,
    fact: `the gaze is near the lens only ${figure(metric.id, metric.value)} of the time`,
    gain: 'looking into the lens for the first and the last sentence of each answer',
  }),
});

export const looksAway: Rule = bandRule({
  area: 'presence',
  topic: 'gaze',
  metric: 'eye_contact.lost',
  worth: { many: 0.5 },
  say: (metric) => ({
    advice:
      'Put three key words on a note directly below the lens, so that a look at them stays a glance. It works when thinking no longer moves the eyes away for long.',
    why: `${sentence(rateOf(metric.id, metric.value, 'look'))} away of over 2 s a minute${moments(metric.evidence)}; ${goal('eye_contact.lost')} looks natural.`,
    fact: 'the gaze often leaves the lens for longer moments',
    gain: 'a note with three key words right below the lens',
  }),
});

export const slouch: Rule = bandRule({
  area: 'presence',
  topic: 'posture',
  metric: 'posture.slouch',
  worth: { slouching: 0.6 },
  perAnswer: true,
  say: (metric) => ({
    advice:
      'Sit on the front half of the chair with both feet on the floor, and take each question as the moment to sit up again. It works when the shoulders keep one height in the preview from question to answer.',
    why: `The shoulders sink below their usual upright place ${figure(metric.id, metric.value)} of the time${moments(metric.evidence)}; ${goal('posture.slouch')} looks upright.`,
    fact: `the shoulders sink ${figure(metric.id, metric.value)} of the time`,
    gain: 'sitting up again with each question',
  }),
});

export const sway: Rule = bandRule({
  area: 'presence',
  topic: 'movement',
  metric: 'posture.sway',
  worth: { restless: 0.45 },
  say: (metric) => ({
    advice:
      'Lock the swivel of the chair, or rest both forearms on the desk: the body stays still and the hands stay free. It works when the background beside the shoulders stays the same.',
    why: `The shoulders move sideways by ${figure(metric.id, metric.value)} of their width${moments(metric.evidence)}, which looks restless; ${goal('posture.sway')} looks still.`,
    fact: 'the body moves from side to side, which looks restless',
    gain: 'a chair that does not turn',
  }),
});

export const shoulders: Rule = bandRule({
  area: 'presence',
  topic: 'tilt',
  metric: 'posture.shoulder_tilt',
  worth: { tilted: 0.3 },
  say: (metric) => ({
    advice:
      'Take the elbow off the armrest, and check in the preview that both shoulders are at one height. It works when the line of the shoulders runs level with the edge of the picture.',
    why: `The shoulders are tilted by ${figure(metric.id, metric.value)}${moments(metric.evidence)}; ${goal('posture.shoulder_tilt')} looks level.`,
    fact: 'the shoulders look tilted',
    gain: 'both shoulders at one height',
  }),
});

export const headTilt: Rule = bandRule({
  area: 'presence',
  topic: 'tilt',
  metric: 'posture.head_tilt',
  worth: { tilted: 0.3 },
  say: (metric) => ({
    advice:
      'Raise the camera to the height of the eyes: that makes it easier to hold the head straight. It works when both eyes are at one height in the preview.',
    why: `The head is tilted by ${figure(metric.id, metric.value)}${moments(metric.evidence)}; ${goal('posture.head_tilt')} looks upright.`,
    fact: 'the head looks tilted',
    gain: 'a camera at the height of the eyes',
  }),
});

export const handToFace: Rule = bandRule({
  area: 'presence',
  topic: 'hands',
  metric: 'posture.hand_to_face',
  worth: { often: 0.45 },
  say: (metric) => ({
    advice:
      'Give the hands a place to come home to, one in the other on the desk, and let them show sizes and steps while talking. It works when they stay below the chin for a whole answer.',
    why: `A hand goes to the face ${figure(metric.id, metric.value)} times a minute${moments(metric.evidence)}; ${goal('posture.hand_to_face')} is rare.`,
    fact: 'a hand often goes to the face',
    gain: 'a place on the desk for the hands to come home to',
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
      'Put one word such as upright beside the lens, and look at it whenever a question is asked. It works when the shoulders are back in place before the answer begins.',
    why: `Shoulders, head and hands are inside all posture bands ${figure(metric.id, metric.value)} % of the visible time; the longest stretches outside are${atMoments(metric.evidence) || ' short'}.`,
    fact: `the posture looks upright and still only ${figure(metric.id, metric.value)} % of the visible time`,
    gain: 'a reminder to sit up beside the lens',
  }),
});

/** Posture as a whole; speaks only where none of its single faults stands out, as those say better what to do. */
export const postureScore: Rule = (scene) =>
  SINGLE_FAULTS.some((rule) => rule(scene).length > 0) ? [] : lowScore(scene);
