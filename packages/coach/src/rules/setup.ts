import { goal } from './goal.ts';
import { bandRule, type Rule } from './rule.ts';
import { moments, percent } from './wording.ts';

export const faceHeight: Rule = bandRule({
  area: 'setup',
  topic: 'framing',
  metric: 'framing.face_height',
  worth: { far: 0.5, close: 0.45 },
  say: (metric) => {
    const isFar = metric.band === 'far';
    return {
      advice: isFar
        ? 'Move closer, until head and shoulders fill the picture. It works when the expression of the face can be read in a small window.'
        : 'Move back about an arm’s length. It works when both shoulders and some space above the hair are in the picture.',
      why: `The face takes ${percent(metric.value)} of the picture’s height; ${goal('framing.face_height')} looks like a talk across a table.`,
      fact: isFar ? 'the face is small in the picture' : 'the face fills most of the picture',
      gain: isFar ? 'a seat closer to the camera' : 'a seat further from the camera',
    };
  },
});

export const centring: Rule = bandRule({
  area: 'setup',
  topic: 'centring',
  metric: 'framing.face_offset',
  worth: { off_centre: 0.3 },
  say: (metric) => ({
    advice:
      'Turn the camera, or move the chair, until the face is in the middle of the preview. It works when the space left and right of the shoulders is the same.',
    why: `The face is ${percent(metric.value)} of the picture’s width from the middle; ${goal('framing.face_offset')} looks centred.`,
    fact: 'the face sits at the side of the picture',
    gain: 'a face in the middle of the picture',
  }),
});

export const headroom: Rule = bandRule({
  area: 'setup',
  topic: 'framing',
  metric: 'framing.headroom',
  worth: { tight: 0.3, wide: 0.15 },
  say: (metric) => {
    const isTight = metric.band === 'tight';
    return {
      advice: isTight
        ? 'Tilt the camera up a little. It works when there is a hand’s breadth over the hair, also when nodding.'
        : 'Tilt the camera down a little. It works when the eyes are about a third of the picture below its top.',
      why: `There is ${percent(metric.value)} of the picture’s height above the face; ${goal('framing.headroom')} looks balanced.`,
      fact: isTight ? 'the head touches the top of the picture' : 'there is much empty space above the head',
      gain: isTight ? 'some space above the head' : 'less space above the head',
    };
  },
});

export const light: Rule = bandRule({
  area: 'setup',
  topic: 'light',
  metric: 'framing.brightness',
  worth: { dark: 0.6, bright: 0.4 },
  say: (metric) => {
    const isDark = metric.band === 'dark';
    return {
      advice: isDark
        ? 'Put a lamp or a window in front of the face, behind the screen, not at the back. It works when both eyes can be seen clearly in the preview.'
        : 'Turn the lamp to the wall, or draw the curtain half. It works when the face has no white patches in the preview.',
      why: `The light on the face is ${Math.round(metric.value)} of 255; ${goal('framing.brightness')} shows it well.`,
      fact: isDark ? 'the face is hard to see in the dark picture' : 'the light washes out the face',
      gain: isDark ? 'a lamp in front of the face' : 'softer light on the face',
    };
  },
});

export const company: Rule = bandRule({
  area: 'setup',
  topic: 'company',
  metric: 'framing.several_people',
  worth: { several: 0.4 },
  say: (metric) => ({
    advice:
      'Choose a place where nobody passes behind, or blur the background. It works when the preview shows one face for the whole call.',
    why: `A second face is in the picture ${percent(metric.value)} of the time${moments(metric.evidence)}.`,
    fact: 'a second face in the picture draws the eye away',
    gain: 'a place where nobody passes behind',
  }),
});

export const visibility: Rule = bandRule({
  area: 'setup',
  topic: 'visibility',
  metric: 'face.visible',
  worth: { hidden: 0.8, partly: 0.35 },
  say: (metric) => ({
    advice:
      metric.band === 'hidden'
        ? 'Sit in front of the lens with light on the face, and look at the preview for a moment before the first answer.'
        : 'Set the camera at eye height, and check before each answer that the whole face is inside the preview. It works when leaning in or back does not take it out of the picture.',
    why: `The face can be seen ${percent(metric.value)} of the time; ${goal('face.visible')} lets a listener follow it.`,
    fact: `the face can be seen only ${percent(metric.value)} of the time`,
    gain: 'a face that stays inside the picture',
  }),
});
