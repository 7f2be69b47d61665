import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../report-context.tsx';
import { CaptionLine } from './caption-line.tsx';
import { canOverlay } from './gaze.ts';
import { OverlayNote } from './landmarks/overlay-note.tsx';
import { PictureOverlay } from './landmarks/picture-overlay.tsx';
import { PlayerControls } from './player-controls.tsx';
import { PlayerProblem } from './player-problem.tsx';
import { Scrubber } from './scrubber.tsx';
import { fasterBy, type PlayerAction } from './shortcuts.ts';
import { SoundPicture } from './sound-picture.tsx';
import { useDocked } from './use-docked.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './player.css';

/** The recording. Scrolled out of sight it docks to the foot of the page, so that whatever opens a moment also shows it. */
export function Player() {
  const { t } = useTranslation();
  const { interview, report, wayIn } = useReport();
  const playhead = usePlayhead();
  const problem = useSyncExternalStore(playhead.onState, playhead.problem);
  const place = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [media, setMedia] = useState<HTMLMediaElement | null>(null);
  const [muted, setMuted] = useState(false);
  const [captions, setCaptions] = useLocalStorage({ key: 'impact-captions', defaultValue: false });
  const [overlay, setOverlay] = useLocalStorage({ key: 'impact-overlay', defaultValue: false });
  const [everywhere, setEverywhere] = useLocalStorage({ key: 'impact-shortcuts', defaultValue: true });
  useEffect(() => (media ? playhead.attach(media) : undefined), [playhead, media]);

  const { video } = report.source;
  const mayPlay = interview.permissions.includes('interview.media');
  // Without a recording there is nothing to bring along.
  const { docked: isAway, height } = useDocked(place);
  const docked = isAway && mayPlay;
  const overlayOffered = video !== null && mayPlay && canOverlay(report.tracks);
  const fullScreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen();
  };
  const act = (action: PlayerAction) => {
    switch (action.kind) {
      case 'toggle':
        return playhead.toggle();
      case 'move':
        return playhead.seek(playhead.time() + action.by);
      case 'frames':
        playhead.pause();
        return playhead.seek(playhead.time() + action.by / (video?.fps ?? 25));
      case 'faster':
        return playhead.setRate(fasterBy(playhead.rate(), action.by));
      case 'mute':
        return setMuted((before) => !before);
      case 'captions':
        return setCaptions((before) => !before);
      case 'fullScreen':
        return video ? fullScreen() : undefined;
    }
  };
  // Without the recording its controls are not there, and with them the switch for keys everywhere.
  useShortcuts({ everywhere: everywhere && mayPlay, within: place, plays: mayPlay }, act);

  const address = `${wayIn.base}/media`;
  return (
    <section
      ref={place}
      className="player"
      aria-label={t('report.player.title')}
      style={docked && height > 0 ? { minHeight: height } : undefined}
    >
      <div
        ref={frame}
        className="player-frame"
        data-docked={docked || undefined}
        data-sound={video === null || undefined}
      >
        {mayPlay ? (
          <div
            className="player-picture"
            style={video ? { aspectRatio: `${video.width} / ${video.height}` } : undefined}
          >
            {video ? (
              <video
                ref={setMedia}
                src={address}
                muted={muted}
                preload="metadata"
                playsInline
                onClick={playhead.toggle}
              />
            ) : (
              <>
                <audio ref={setMedia} src={address} muted={muted} preload="metadata" />
                <SoundPicture />
              </>
            )}
            {overlayOffered && overlay ? (
              <PictureOverlay video={media instanceof HTMLVideoElement ? media : null} />
            ) : null}
            <CaptionLine shown={captions || video === null} />
          </div>
        ) : null}
        {overlayOffered && overlay ? <OverlayNote /> : null}
        {!mayPlay || problem ? <PlayerProblem address={mayPlay ? address : null} /> : null}
        <div className="player-bar">
          <Scrubber />
          {mayPlay ? (
            <PlayerControls
              muted={{ on: muted, toggle: () => setMuted(!muted) }}
              captions={report.transcript && video ? { on: captions, toggle: () => setCaptions(!captions) } : null}
              overlay={overlayOffered ? { on: overlay, toggle: () => setOverlay(!overlay) } : null}
              onFullScreen={video && mayPlay && document.fullscreenEnabled ? fullScreen : null}
              shortcuts={{ on: everywhere, toggle: () => setEverywhere(!everywhere) }}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
}
