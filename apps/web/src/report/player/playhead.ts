/** How a seek goes on: `play` starts playing there, `until` stops at that moment again. */
export interface SeekOptions {
  play?: boolean;
  until?: number;
}

/** What a media element does for the playhead. */
export type Media = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'playbackRate'
  | 'paused'
  | 'readyState'
  | 'seeking'
  | 'error'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

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
  seek(seconds: number, options?: SeekOptions): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setRate(rate: number): void;
  /** Called whenever the moment changes: with each frame while playing, and at each seek. */
  onTime(listener: () => void): () => void;
  /** Called when playing, speed or the problem changes. */
  onState(listener: () => void): () => void;
  /** Connects the element that plays. Without one, as where the recording may not be played, the moment can still be moved. */
  attach(media: Media): () => void;
}

/** Frames of the screen; given from outside, as tests have no screen. */
export interface Frames {
  request(callback: () => void): number;
  cancel(handle: number): void;
}

const SCREEN: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/** The element knows its length, and seeks. */
const HAVE_METADATA = 1;

/** A playhead at the beginning of a recording of so many seconds. */
export function createPlayhead(duration: number, frames: Frames = SCREEN): Playhead {
  const timeListeners = new Set<() => void>();
  const stateListeners = new Set<() => void>();
  let media: Media | null = null;
  let time = 0;
  let rate = 1;
  let playing = false;
  let problem: unknown = null;
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
    const arrived = !media.seeking && wanted === null;
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
    media.playbackRate = rate;
    media.play().then(
      () => setState({ problem: null }),
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
      element.playbackRate = rate;
      if (Math.abs(element.currentTime - time) > 0.01) element.currentTime = time;
    };
    const onError = () => setState({ playing: false, problem: element.error });
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
    seek,
    play,
    pause,
    toggle: () => (playing ? pause() : play()),
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
