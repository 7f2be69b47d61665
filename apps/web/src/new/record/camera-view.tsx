import { Text } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Guide } from '../framing/guide.tsx';
import { HintText } from '../framing/hint-text.tsx';
import { useCameraHint } from '../framing/use-camera-hint.ts';

interface CameraViewProps {
  stream: MediaStream | null;
  /** Whether the outline and the hint are shown: while it is set up, not while somebody speaks. */
  guide: boolean;
  children?: ReactNode;
}

/** What the camera sees, mirrored as people know themselves. */
export function CameraView({ stream, guide, children }: CameraViewProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const picture = (stream?.getVideoTracks().length ?? 0) > 0;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className="camera">
      <div className="camera-view">
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          hidden={!picture}
          aria-label={t('newInterview.record.preview')}
          className="camera-picture"
        />
        {stream && !picture ? (
          <div className="camera-none">
            <IconMicrophone size={56} stroke={1.2} aria-hidden />
            <Text>{t('newInterview.record.soundOnly')}</Text>
          </div>
        ) : null}
        {children}
      </div>
      {picture && guide ? <Guided video={video} /> : null}
    </div>
  );
}

/** Looks at the picture while it is set up: the guide lies over it, the hint stands under it. */
function Guided({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const look = useCameraHint(video);
  return (
    <>
      <Guide video={video} look={look} />
      <HintText look={look} />
    </>
  );
}
