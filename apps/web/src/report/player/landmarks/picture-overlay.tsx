import { GazeOverlay } from '../gaze-overlay.tsx';
import { EyeState } from './eye-state.tsx';
import { LandmarkCanvas } from './landmark-canvas.tsx';
import { useLandmarks } from './use-landmarks.ts';

/**
 * Laid over the picture: what was seen of face, eyes, head and shoulders, where it was seen. Of reports that kept no places there is a dial
 * with the directions instead.
 */
export function PictureOverlay({ video }: { video: HTMLVideoElement | null }) {
  const landmarks = useLandmarks();
  switch (landmarks.state) {
    case 'loading':
      return null;
    case 'there':
      return (
        <>
          <LandmarkCanvas track={landmarks.track} video={video} />
          <EyeState />
        </>
      );
    default:
      return <GazeOverlay />;
  }
}
