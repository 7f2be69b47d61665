import { outside } from './effect.ts';
import { longestEvidence, measured, type Rule } from './finding.ts';
import { percent } from './words.ts';

interface Tip {
  title: string;
  /** What is seen, as a whole sentence that names the value, and what to try. */
  detail: (value: number) => string;
}

/** By metric and band. Light is among the notes: it makes numbers less sure. */
const TIPS: Readonly<Record<string, Readonly<Record<string, Tip>>>> = {
  'framing.face_height': {
    far: {
      title: 'The face looks far away',
      detail: (value) =>
        `It takes up ${percent(value)} of the picture’s height. Try moving closer, so that head and shoulders fill the picture.`,
    },
    close: {
      title: 'The face looks very close',
      detail: (value) =>
        `It takes up ${percent(value)} of the picture’s height. Try moving back, so that the shoulders are seen.`,
    },
  },
  'framing.face_offset': {
    off_centre: {
      title: 'The face is off centre',
      detail: (value) =>
        `It sits ${percent(value)} of the picture’s width to the side of the middle. Try turning the camera a little.`,
    },
  },
  'framing.headroom': {
    tight: {
      title: 'Little room above the head',
      detail: () => 'The face begins at the top of the picture. Try tilting the camera up.',
    },
    wide: {
      title: 'Much room above the head',
      detail: (value) => `${percent(value)} of the picture lies above the face. Try tilting the camera down.`,
    },
  },
};

/** How the camera frames the person, where it helps to change it. */
export const framingRule: Rule = (context) =>
  Object.entries(TIPS).flatMap(([id, tips]) => {
    const metric = measured(context, id);
    const tip = metric?.band ? tips[metric.band] : undefined;
    if (!metric || !tip) return [];
    return [
      {
        id: `${id}.${metric.band}`,
        topic: 'framing',
        kind: 'improve',
        title: tip.title,
        detail: tip.detail(metric.value),
        metrics: [id],
        evidence: longestEvidence(metric),
        effect: outside('framing'),
      },
    ];
  });
