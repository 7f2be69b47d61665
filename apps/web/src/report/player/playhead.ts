import { type Frames, SCREEN } from './frames.ts';
import { HAVE_METADATA, type Media, NETWORK_ERROR } from './media.ts';

/** How a seek goes on: `play` starts playing there, `until` stops at that moment again. */
export interface SeekOptions {
  play?: boolean;
  until?: number;
}

/**
 * The one moment of the recording that everything on the page shows. It moves with every drawn frame while the recording plays, so it lives
 * outside of React: who draws it subscribes and moves its own element; a component is drawn again only by what it selects of it.
 */
export interface Playhead {
  /** Length of the recording, seconds. */
  readonly duration: number;
  time(): number;
  playing(): boolean;
  rate(): number;
  /** Why the recording does not play, null where it does. */
  problem(): unknown;
  /** Whether the problem is that the recording came no further, and not that it cannot be played: `reload` may help. */
  cutOff(): boolean;
  seek(seconds: number, options?: SeekOptions): void;
  play(): void;
  pause(): void;
  toggle(): void;
  /** Asks for the recording once more, and goes to the same moment. */
  reload(): void;
  setRate(rate: number): void;
  /** Called whenever the moment changes: with each frame while playing, and at each seek. */
  onTime(listener: () => void): () => void;
  /** Called when playing, speed or the problem changes. */
  onState(listener: () => void): () => void;
  /** Connects the element that plays. Without one, as where the recording may not be played, the moment can still be moved. */
  attach(media: Media): () => void;
}

/** A playhead at the beginning of a recording of so many seconds. */
export function createPlayhead(duration: number, frames: Frames = SCREEN): Playhead {
  const timeListeners = new Set<() => void>();
  const stateListeners = new Set<() => void>();
  let media: Media | null = null;
  // Until it has been told where to be, the element stands at the beginning, which says nothing.
  let ready = false;
  let time = 0;
  let rate = 1;
  let playing = false;
  let problem: unknown = null;
  let cutOff = false;
  let stopAt: number | null = null;
  let wanted: number | null = null;
  let frame: number | null = null;

  const tell = (listeners: ReadonlySet<() => void>) => {
    for (const listener of listeners) listener();
  };
  const setState = (change: { playing?: boolean; problem?: unknown }) => {
    const before = playing;
    playing = change.playing ?? playing;
    const other = 'problem' in change && change.problem !== problem;
    if (other) problem = change.problem;
    if (other || before !== playing) tell(stateListeners);
  };
  const moveTo = (seconds: number) => {
    const inside = Math.min(duration, Math.max(0, seconds));
    if (inside === time) return;
    time = inside;
    tell(timeListeners);
  };
  const follow = () => {
    frame = null;
    if (!media) return;
    // Until it is where it was sent, the element tells of moments that were left already.
    const arrived = ready && !media.seeking && wanted === null;
    if (arrived && stopAt !== null && media.currentTime >= stopAt) {
      media.pause();
      moveTo(stopAt);
      stopAt = null;
      return;
    }
    if (arrived) moveTo(media.currentTime);
    if (!media.paused) frame = frames.request(follow);
  };
  const play = () => {
    if (!media) return;
    if (time >= duration - 0.05) seek(0);
    const element = media;
    element.playbackRate = rate;
    element.play().then(
      // What was fetched before the connection was lost still plays, and no more will come.
      () => setState({ problem: element.error }),
      (error: unknown) => {
        // A pause that comes before the first frame is no failure.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        setState({ playing: false, problem: error });
      },
    );
  };
  const pause = () => {
    stopAt = null;
    media?.pause();
  };
  /** Dragging asks for many moments: the element gets the latest one when it has shown the one before. */
  const send = (element: Media) => {
    if (element.readyState < HAVE_METADATA) return;
    if (element.seeking) wanted = time;
    else element.currentTime = time;
  };
  const seek = (seconds: number, { play: start = false, until }: SeekOptions = {}) => {
    stopAt = until ?? null;
    moveTo(seconds);
    if (!media) return;
    send(media);
    if (start) play();
  };

  const attach = (element: Media): (() => void) => {
    media = element;
    const onPlay = () => {
      setState({ playing: true });
      frame ??= frames.request(follow);
    };
    const onStill = () => setState({ playing: false });
    const onSeeked = () => {
      if (wanted === null) {
        if (element.paused) moveTo(element.currentTime);
        return;
      }
      wanted = null;
      element.currentTime = time;
    };
    const onReady = () => {
      ready = true;
      cutOff = false;
      setState({ problem: null });
      element.playbackRate = rate;
      if (Math.abs(element.currentTime - time) > 0.01) element.currentTime = time;
    };
    const onError = () => {
      // Where it still does not come when it is asked for again, elements say that they cannot play it.
      cutOff ||= element.error?.code === NETWORK_ERROR;
      setState({ playing: false, problem: element.error });
    };
    const listeners = {
      play: onPlay,
      pause: onStill,
      ended: onStill,
      seeked: onSeeked,
      loadedmetadata: onReady,
      error: onError,
    };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    if (element.readyState >= HAVE_METADATA) onReady();
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
      if (frame !== null) frames.cancel(frame);
      frame = null;
      media = null;
      ready = false;
      wanted = null;
      setState({ playing: false });
    };
  };

  return {
    duration,
    time: () => time,
    playing: () => playing,
    rate: () => rate,
    problem: () => problem,
    cutOff: () => cutOff,
    seek,
    play,
    pause,
    toggle: () => (playing ? pause() : play()),
    reload() {
      ready = false;
      wanted = null;
      media?.load();
    },
    setRate(value) {
      rate = value;
      if (media) media.playbackRate = value;
      tell(stateListeners);
    },
    onTime(listener) {
      timeListeners.add(listener);
      return () => timeListeners.delete(listener);
    },
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    attach,
  };
}
