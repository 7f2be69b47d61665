/** What a media element does for the playhead. */
export type Media = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'playbackRate'
  | 'paused'
  | 'readyState'
  | 'seeking'
  | 'error'
  | 'load'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

/** `readyState` from which an element knows its length, and seeks. */
export const HAVE_METADATA = 1;

/** Code of a `MediaError`: the recording came until the connection was lost. */
export const NETWORK_ERROR = 2;
