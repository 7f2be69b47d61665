import { useCallback, useMemo } from 'react';
import { useAtPlayhead, useReport } from '../report-context.tsx';
import { captionAt, captionsOf } from './captions.ts';

/** What is being said. */
export function CaptionLine({ shown }: { shown: boolean }) {
  const { transcript } = useReport().report;
  const captions = useMemo(() => (transcript && shown ? captionsOf(transcript) : []), [transcript, shown]);
  const at = useAtPlayhead(useCallback((seconds: number) => captionAt(captions, seconds), [captions]));
  const caption = captions[at];
  return caption ? (
    <p className="player-caption">
      <span>{caption.text}</span>
    </p>
  ) : null;
}
