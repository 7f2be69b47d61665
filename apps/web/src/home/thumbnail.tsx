import { clock } from '@impact/document/view/time';
import { IconMicrophone, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { isSoundOnly } from '../parts/sound-only.ts';
import type { Listed } from './interviews-query.ts';
import { useFrame } from './use-frame.ts';

interface ThumbnailProps {
  row: Pick<Listed, 'id' | 'pictures' | 'recording'>;
  /** Shows the pictures one after another. */
  playing: boolean;
}

/** What the recording looks like and how long it is. Both stand beside it in words, so it is silent. */
export function Thumbnail({ row: { id, pictures, recording }, playing }: ThumbnailProps) {
  const [isMissing, setMissing] = useState(false);
  const count = pictures?.times.length ?? 0;
  const frame = useFrame(count, playing);
  const Icon = isSoundOnly(recording) ? IconMicrophone : IconVideo;
  return (
    <span className="thumbnail">
      {pictures && !isMissing ? (
        <img
          src={`/api/v1/interviews/${id}/pictures`}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          width={pictures.width * count}
          height={pictures.height}
          style={{ width: `${100 * count}%`, transform: `translateX(${(-100 * frame) / count}%)` }}
          onError={() => setMissing(true)}
        />
      ) : (
        <Icon size={28} stroke={1.5} aria-hidden />
      )}
      {recording.duration === null ? null : (
        <span className="thumbnail-length tabular">{clock(recording.duration)}</span>
      )}
      {playing && count > 1 && !isMissing ? (
        <span className="thumbnail-place" style={{ left: `${(100 * frame) / count}%`, width: `${100 / count}%` }} />
      ) : null}
    </span>
  );
}
