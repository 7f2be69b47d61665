import type { Span } from '@impact/report/span';
import type { PostureFaults } from '../posture/accuracy.ts';

/**
 * One way in which posture leaves its bands; `id` is its metric. `short` and `what` are sentences without their end, `advice` is a whole one.
 */
export interface PostureFault {
  id: string;
  spans: readonly Span[];
  title: string;
  short: string;
  what: string;
  advice: string;
}

/** Every way in which posture can leave its bands, with its moments in a recording. */
export const postureFaults = (faults: PostureFaults): PostureFault[] => [
  {
    id: 'posture.slouch',
    spans: faults.slouches,
    title: 'Posture sinks',
    short: 'the shoulders sink',
    what: 'The shoulders sink below their usual upright place',
    advice: 'Try sitting back against the chair before each answer.',
  },
  {
    id: 'posture.shoulder_tilt',
    spans: faults.shoulderTilts,
    title: 'One shoulder looks lower',
    short: 'the shoulders look tilted',
    what: 'The shoulders look tilted by more than 6°',
    advice: 'Try resting both arms alike.',
  },
  {
    id: 'posture.head_tilt',
    spans: faults.headTilts,
    title: 'The head looks tilted',
    short: 'the head looks tilted',
    what: 'The head looks tilted by more than 10°',
    advice: 'Try raising the camera to eye level.',
  },
  {
    id: 'posture.hand_to_face',
    spans: faults.handToFace,
    title: 'A hand goes to the face',
    short: 'a hand is at the face',
    what: 'A hand is at the face',
    advice: 'Try resting the hands on the table.',
  },
  {
    id: 'posture.sway',
    spans: faults.restless,
    title: 'The posture looks restless',
    short: 'the shoulders sway',
    what: 'The shoulders move sideways by more than 6 % of their width',
    advice: 'Try both feet on the floor.',
  },
];
