import type { MetricDefinition } from './definition.ts';

const expressionHow = (label: string): MetricDefinition['how'] => ({
  formula: `Mean probability that the expression looks ${label}, smoothed over 2–3 s; while speaking it is judged against this person’s usual speaking face and counts less. A trend, not a verdict.`,
  inputs: ['face expression'],
  source: 'Seven-class expression model; neutral and happy as they are, nervous gathers the other five',
});

/** What the face shows: whether it is seen, expression, smile, gaze, blinks and the head's movement. */
export const faceMetrics: readonly MetricDefinition[] = [
  {
    id: 'face.visible',
    label: 'Face visible',
    unit: 'share',
    group: 'face',
    bands: [
      { key: 'hidden', label: 'Mostly hidden', tone: 'poor', from: 0, to: 0.5 },
      { key: 'partly', label: 'Partly visible', tone: 'ok', from: 0.5, to: 0.9 },
      { key: 'good', label: 'Visible', tone: 'good', from: 0.9, to: 1 },
    ],
    how: {
      formula: 'Frames with the face of the main person / frames. Under one half no other number of the face is given.',
      inputs: ['frames'],
      source: 'Ratio of frames',
    },
    decimals: 2,
    step: 0.1,
    track: 'face.visible',
  },
  {
    id: 'facial_emotion.neutral',
    label: 'Expression looks neutral',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: expressionHow('neutral'),
    decimals: 2,
    step: 0.15,
    track: 'facial_emotion',
  },
  {
    id: 'facial_emotion.happy',
    label: 'Expression looks happy',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: expressionHow('happy'),
    decimals: 2,
    step: 0.15,
    track: 'facial_emotion',
  },
  {
    id: 'facial_emotion.nervous',
    label: 'Expression looks nervous',
    unit: 'share',
    group: 'emotion',
    bands: [],
    how: expressionHow('nervous'),
    decimals: 2,
    step: 0.15,
    track: 'facial_emotion',
  },
  {
    id: 'smile.ratio',
    label: 'Smiling',
    unit: 'share',
    group: 'face',
    bands: [],
    how: {
      formula:
        'Share of visible time with the mouth corners raised above their usual place for half a second or more. Where the report has expressions, these confirm or add smiles.',
      inputs: ['face landmarks'],
      source: 'Naim et al. 2015: smiling goes with better interview ratings',
    },
    decimals: 2,
    step: 0.1,
    track: 'smile',
  },
  {
    id: 'eye_contact.ratio',
    label: 'Eye contact',
    unit: 'share',
    group: 'face',
    bands: [
      { key: 'low', label: 'Low', tone: 'poor', from: 0, to: 0.4 },
      { key: 'fair', label: 'Fair', tone: 'ok', from: 0.4, to: 0.6 },
      { key: 'good', label: 'Good', tone: 'good', from: 0.6, to: 1 },
    ],
    how: {
      formula:
        'Share of frames with the gaze (head pose and iris) within 10° of the lens direction, which is where the eyes look most within 15° of straight ahead. The gaze of one camera is off by 8–15°; the range given is that of a cone 4° narrower and wider.',
      inputs: ['head pose', 'iris'],
      source: 'Densest gaze cluster as lens direction; perceived eye contact is best about 2° below the lens',
    },
    decimals: 2,
    step: 0.1,
    track: 'eye_contact',
  },
  {
    id: 'eye_contact.lost',
    label: 'Long looks away',
    unit: '1/min',
    group: 'face',
    bands: [
      { key: 'good', label: 'Few', tone: 'good', from: 0, to: 4 },
      { key: 'many', label: 'Many', tone: 'poor', from: 4 },
    ],
    how: {
      formula: 'Episodes of looking away for more than 2 s, per minute.',
      inputs: ['head pose', 'iris'],
      source: 'Count of episodes',
    },
    decimals: 1,
    step: 1,
    track: 'eye_contact',
  },
  {
    id: 'blink.per_min',
    label: 'Blinks',
    unit: '1/min',
    group: 'face',
    bands: [
      { key: 'few', label: 'Few', tone: 'info', from: 0, to: 10.5 },
      { key: 'usual', label: 'Usual', tone: 'info', from: 10.5, to: 32.5 },
      { key: 'many', label: 'Many', tone: 'info', from: 32.5 },
    ],
    how: {
      formula:
        'Eye-aspect ratio below 0.7 of this person’s open eyes for 80–400 ms, per minute. Needs 8 frames a second and 60 s. The usual range in conversation is 10.5–32.5.',
      inputs: ['face landmarks'],
      source: 'Bentivoglio 1997; Doughty 2001; Soukupová & Čech 2016',
    },
    decimals: 0,
    step: 5,
    track: 'eye.openness',
  },
  {
    id: 'head.stability',
    label: 'Head movement',
    unit: 'deg',
    group: 'face',
    bands: [],
    how: {
      formula: 'Standard deviation of yaw and pitch in windows of 10 s; median of the windows.',
      inputs: ['head pose'],
      source: 'Standard deviation of angles',
    },
    decimals: 1,
    step: 1.5,
    track: 'head.yaw',
  },
  {
    id: 'head.nods_per_min',
    label: 'Nods',
    unit: '1/min',
    group: 'face',
    bands: [],
    how: {
      formula:
        'Dips of the head by at least 3°, down and up within a second, per minute: from the drop of the forehead, while the pitch falls along.',
      inputs: ['face landmarks', 'head pose'],
      source: 'Count of oscillations',
    },
    decimals: 1,
    step: 4,
    track: 'head.pitch',
  },
];
