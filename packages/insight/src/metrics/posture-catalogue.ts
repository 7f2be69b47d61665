import type { MetricDefinition } from './definition.ts';

/** How the person sits and how the camera frames them. */
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
  },
  {
    id: 'framing.face_height',
    label: 'Size of the face',
    unit: 'share',
    group: 'framing',
    bands: [
      { key: 'far', label: 'Far away', tone: 'poor', from: 0, to: 0.15 },
      { key: 'good', label: 'Good', tone: 'good', from: 0.15, to: 0.45 },
      { key: 'close', label: 'Too close', tone: 'poor', from: 0.45 },
    ],
    how: {
      formula: 'Median face height / picture height.',
      inputs: ['face'],
      source: 'Limits chosen here for head-and-shoulders framing',
    },
    decimals: 2,
  },
  {
    id: 'framing.face_offset',
    label: 'Face off centre',
    unit: 'share',
    group: 'framing',
    bands: [
      { key: 'good', label: 'Centred', tone: 'good', from: 0, to: 0.15 },
      { key: 'off_centre', label: 'Off centre', tone: 'poor', from: 0.15 },
    ],
    how: {
      formula: 'Median distance of the face centre from the middle of the picture, sideways, / picture width.',
      inputs: ['face'],
      source: 'Limits chosen here for head-and-shoulders framing',
    },
    decimals: 2,
  },
  {
    id: 'framing.headroom',
    label: 'Headroom',
    unit: 'share',
    group: 'framing',
    bands: [
      { key: 'tight', label: 'Tight', tone: 'poor', to: 0.03 },
      { key: 'good', label: 'Good', tone: 'good', from: 0.03, to: 0.35 },
      { key: 'wide', label: 'Much', tone: 'ok', from: 0.35 },
    ],
    how: {
      formula: 'Median space above the face / picture height.',
      inputs: ['face'],
      source: 'Limits chosen here for head-and-shoulders framing',
    },
    decimals: 2,
  },
  {
    id: 'framing.brightness',
    label: 'Light on the face',
    unit: 'luma',
    group: 'framing',
    bands: [
      { key: 'dark', label: 'Dark', tone: 'poor', from: 0, to: 60 },
      { key: 'good', label: 'Good', tone: 'good', from: 60, to: 215 },
      { key: 'bright', label: 'Glaring', tone: 'poor', from: 215, to: 255 },
    ],
    how: {
      formula: 'Median of the mean luma of the face, 0–255.',
      inputs: ['face'],
      source: 'BT.601 luma; limits chosen here',
    },
    decimals: 0,
  },
  {
    id: 'framing.several_people',
    label: 'More than one person',
    unit: 'share',
    group: 'framing',
    bands: [
      { key: 'good', label: 'Alone', tone: 'good', from: 0, to: 0.1 },
      { key: 'several', label: 'Several people', tone: 'poor', from: 0.1, to: 1 },
    ],
    how: {
      formula: 'Frames with more than one face / frames with a face.',
      inputs: ['frames'],
      source: 'Ratio of frames',
    },
    decimals: 2,
  },
];
