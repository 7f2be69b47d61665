import type { MetricDefinition } from './definition.ts';

/** How camera and light show the person. */
export const framingMetrics: readonly MetricDefinition[] = [
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
    step: 0.05,
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
    step: 0.05,
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
    step: 0.05,
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
    step: 20,
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
    step: 0.1,
  },
];
