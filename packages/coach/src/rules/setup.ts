import { bandRule, type Rule } from './rule.ts';
import { atMoments, percent } from './wording.ts';

export const faceHeight: Rule = bandRule({
  area: 'setup',
  topic: 'framing',
  metric: 'framing.face_height',
  worth: { far: 0.5, close: 0.45 },
  say: (metric) => ({
    advice:
      metric.band === 'far'
        ? 'Move closer, until head and shoulders fill the picture.'
        : 'Move back about an arm’s length, until both shoulders are in the picture.',
    why: `The face takes ${percent(metric.value)} of the picture’s height; 15 to 45 % looks like a talk across a table.`,
  }),
});

export const centring: Rule = bandRule({
  area: 'setup',
  topic: 'centring',
  metric: 'framing.face_offset',
  worth: { off_centre: 0.3 },
  say: (metric) => ({
    advice: 'Turn the camera, or move the chair, until the face is in the middle of the preview.',
    why: `The face is ${percent(metric.value)} of the picture’s width from the middle.`,
  }),
});

export const headroom: Rule = bandRule({
  area: 'setup',
  topic: 'framing',
  metric: 'framing.headroom',
  worth: { tight: 0.3, wide: 0.15 },
  say: (metric) => ({
    advice:
      metric.band === 'tight'
        ? 'Tilt the camera up a little, until there is a hand’s breadth over the hair.'
        : 'Tilt the camera down a little, until the eyes are at a third of the picture from the top.',
    why: `There is ${percent(metric.value)} of the picture’s height above the face.`,
  }),
});

export const light: Rule = bandRule({
  area: 'setup',
  topic: 'light',
  metric: 'framing.brightness',
  worth: { dark: 0.6, bright: 0.4 },
  say: (metric) => ({
    advice:
      metric.band === 'dark'
        ? 'Put a lamp or a window in front of the face, behind the screen, not at the back.'
        : 'Turn the lamp to the wall or draw the curtain half, until the face has no white patches.',
    why: `The light on the face is ${Math.round(metric.value)} of 255; 60 to 215 shows it well.`,
  }),
});

export const company: Rule = bandRule({
  area: 'setup',
  topic: 'company',
  metric: 'framing.several_people',
  worth: { several: 0.4 },
  say: (metric) => ({
    advice: 'Choose a place where nobody passes behind, or blur the background.',
    why: `A second face is in the picture ${percent(metric.value)} of the time${atMoments(metric.evidence)}.`,
  }),
});

export const visibility: Rule = bandRule({
  area: 'setup',
  topic: 'framing',
  metric: 'face.visible',
  worth: { hidden: 0.8, partly: 0.35 },
  say: (metric) => ({
    advice:
      'Keep the face inside the preview the whole time: set the camera at eye height and check it once before each answer.',
    why: `The face can be seen ${percent(metric.value)} of the time.`,
  }),
});
