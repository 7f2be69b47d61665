import type { MetricDefinition } from './definition.ts';

/** How the person sits. */
export const postureMetrics: readonly MetricDefinition[] = [
  {
    id: 'posture.shoulder_tilt',
    label: 'Shoulder tilt',
    unit: 'deg',
    group: 'posture',
    bands: [
      { key: 'good', label: 'Level', tone: 'good', from: 0, to: 6 },
      { key: 'tilted', label: 'Tilted', tone: 'poor', from: 6 },
    ],
    how: {
      formula: 'Median angle of the line between the shoulders, without its sign.',
      inputs: ['pose'],
      source: 'atan2 of the shoulder points',
    },
    decimals: 1,
    step: 2,
    track: 'posture.shoulder_tilt',
  },
  {
    id: 'posture.head_tilt',
    label: 'Head tilt',
    unit: 'deg',
    group: 'posture',
    bands: [
      { key: 'good', label: 'Upright', tone: 'good', from: 0, to: 10 },
      { key: 'tilted', label: 'Tilted', tone: 'poor', from: 10 },
    ],
    how: {
      formula: 'Median roll of the eye line, without its sign.',
      inputs: ['head pose'],
      source: 'Roll of the head',
    },
    decimals: 1,
    step: 3,
    track: 'head.roll',
  },
  {
    id: 'posture.slouch',
    label: 'Slouching',
    unit: 'share',
    group: 'posture',
    bands: [
      { key: 'good', label: 'Upright', tone: 'good', from: 0, to: 0.25 },
      { key: 'slouching', label: 'Slouching', tone: 'poor', from: 0.25, to: 1 },
    ],
    how: {
      formula:
        'Share of time in which the shoulders sink by more than 0.12 shoulder widths below their usual upright place and the head follows, or the distance from nose to shoulders falls under 0.85 of it. Moves of the camera are left out.',
      inputs: ['pose'],
      source: 'Usual upright place: 80th percentile',
    },
    decimals: 2,
    step: 0.1,
    track: 'posture.slouch',
  },
  {
    id: 'posture.lean',
    label: 'Leaning in',
    unit: 'ratio',
    group: 'posture',
    bands: [],
    how: {
      formula: 'Shoulder width / its median, the nearest that is no outlier (95th percentile); over 1.15 leans in.',
      inputs: ['pose'],
      source: 'Apparent size grows with nearness',
    },
    decimals: 2,
    step: 0.05,
    track: 'posture.lean',
  },
  {
    id: 'posture.sway',
    label: 'Sway',
    unit: 'ratio',
    group: 'posture',
    bands: [
      { key: 'good', label: 'Calm', tone: 'good', from: 0, to: 0.06 },
      { key: 'restless', label: 'Restless', tone: 'poor', from: 0.06 },
    ],
    how: {
      formula: 'Standard deviation of the shoulder centre / shoulder width in windows of 10 s; median of the windows.',
      inputs: ['pose'],
      source: 'Standard deviation of position',
    },
    decimals: 3,
    step: 0.02,
    track: 'posture.sway',
  },
  {
    id: 'posture.hand_to_face',
    label: 'Hand to face',
    unit: '1/min',
    group: 'posture',
    bands: [
      { key: 'good', label: 'Rare', tone: 'good', from: 0, to: 2 },
      { key: 'often', label: 'Often', tone: 'poor', from: 2 },
    ],
    how: {
      formula: 'Times a wrist is within half a face width of the face for more than 0.5 s, per minute.',
      inputs: ['pose', 'face'],
      source: 'Count of episodes',
    },
    decimals: 1,
    step: 1,
  },
  {
    id: 'posture.score',
    label: 'Posture accuracy',
    unit: 'points',
    group: 'posture',
    bands: [
      { key: 'poor', label: 'Often out of range', tone: 'poor', from: 0, to: 60 },
      { key: 'fair', label: 'Fair', tone: 'ok', from: 60, to: 80 },
      { key: 'good', label: 'Good', tone: 'good', from: 80, to: 100 },
    ],
    how: {
      formula: 'Share of visible time, in percent, inside all of the bands for tilt, slouch, sway and hand to face.',
      inputs: ['pose', 'face'],
      source: 'The posture numbers above, together',
    },
    decimals: 0,
    step: 10,
  },
];
