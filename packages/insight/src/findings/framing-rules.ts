import { measured, type Rule, wholeOf } from './finding.ts';

const FRAMING: Readonly<Record<string, Readonly<Record<string, { title: string; detail: string }>>>> = {
  'framing.face_height': {
    far: {
      title: 'The face looks far away',
      detail: 'It fills little of the picture. Try moving closer, so that head and shoulders fill it.',
    },
    close: {
      title: 'The face looks very close',
      detail: 'It fills most of the picture. Try moving back, so that the shoulders are seen.',
    },
  },
  'framing.face_offset': {
    off_centre: {
      title: 'The face is off centre',
      detail: 'It sits to one side of the picture. Try turning the camera a little.',
    },
  },
  'framing.headroom': {
    tight: {
      title: 'Little room above the head',
      detail: 'The head touches the top of the picture. Try tilting the camera up.',
    },
  },
};

/** How the camera frames the person, where it helps to change it. */
export const framingRule: Rule = (context) =>
  Object.entries(FRAMING).flatMap(([id, tips]) => {
    const metric = measured(context, id);
    const tip = metric?.band ? tips[metric.band] : undefined;
    if (!metric || !tip) return [];
    const evidence = metric.evidence.length > 0 ? metric.evidence.slice(0, 3) : [wholeOf(context)];
    return [
      { id: `${id}.${metric.band}`, topic: 'framing', kind: 'improve', ...tip, metrics: [id], evidence, effect: 0.25 },
    ];
  });
