/** Frames of the screen; given from outside, as tests have no screen. */
export interface Frames {
  request(callback: () => void): number;
  cancel(handle: number): void;
}

export const SCREEN: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};
