import type { Obstacle, Recording, Settings } from '../step.ts';

/** Steps that listen cannot run on a silent film. */
export function needsSound({ media }: Recording): Obstacle | null {
  if (media.audio) return null;
  return {
    code: 'MEDIA_NO_AUDIO',
    message: 'The recording has no sound, so nothing could be heard. Record with a microphone to get speech metrics.',
  };
}

/** Steps that look cannot run on sound alone. */
export function needsPicture({ media }: Recording): Obstacle | null {
  if (media.video) return null;
  return {
    code: 'MEDIA_NO_VIDEO',
    message:
      'The recording has no picture, so nothing could be seen. Record with a camera to get face and posture metrics.',
  };
}

/** Steps that infer emotion do not run where the policy switches it off. */
export function needsEmotionPolicy({ policy }: Settings): Obstacle | null {
  if (policy.emotionInference) return null;
  return { code: 'POLICY_OFF', message: 'Emotion inference is switched off for this analysis.' };
}
