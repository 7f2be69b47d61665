import { Text } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePictureHint } from './use-picture-hint.ts';

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
    <div>
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
        {picture && guide ? <Outline /> : null}
        {stream && !picture ? (
          <div className="camera-none">
            <IconMicrophone size={56} stroke={1.2} aria-hidden />
            <Text>{t('newInterview.record.soundOnly')}</Text>
          </div>
        ) : null}
        {children}
      </div>
      {picture && guide ? <Hint video={video} /> : null}
    </div>
  );
}

/** Head and shoulders where a report finds them well framed: a face of about a third of the picture, with some room above. */
function Outline() {
  return (
    <svg className="camera-outline" viewBox="0 0 160 90" preserveAspectRatio="none" aria-hidden="true">
      <path d="M80 13c9 0 15 7 15 17s-6 20-15 20-15-10-15-20 6-17 15-17Z" />
      <path d="M42 90c0-20 11-30 26-33m24 0c15 3 26 13 26 33" />
    </svg>
  );
}

function Hint({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const { t } = useTranslation();
  const hint = usePictureHint(video);
  return (
    <Text size="sm" mt={6} className="camera-hint">
      <span role="status">{hint === null ? '' : t(`newInterview.record.light.${hint}`)}</span>{' '}
      {t('newInterview.record.guide')}
    </Text>
  );
}
