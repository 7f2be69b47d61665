type Column = readonly (readonly number[] | null)[];

/** Places over time as the API tells them: value i of each column stands for the moment `start + i · step`, null where it was not seen. */
export interface LandmarkTrack {
  step: number;
  start: number;
  face: Column;
  eyes: Column;
  gaze: Column;
  head: Column;
  shoulders: Column;
}

/** What was seen of the person at one moment; null what was not. Shares of the picture and degrees, as in the track. */
export interface Marks {
  face: readonly number[] | null;
  eyes: readonly number[] | null;
  gaze: readonly number[] | null;
  head: readonly number[] | null;
  shoulders: readonly number[] | null;
}

/** The track at a moment: between two values that are both there it is drawn through, else the nearer one counts. */
export function marksAt(track: LandmarkTrack, seconds: number): Marks {
  const place = (seconds - track.start) / track.step;
  const first = Math.floor(place);
  const share = place - first;
  const at = (column: Column): readonly number[] | null => {
    const [a, b] = [column[first] ?? null, column[first + 1] ?? null];
    if (a === null || b === null) return share < 0.5 ? a : b;
    return a.map((value, i) => value + share * ((b[i] ?? value) - value));
  };
  return {
    face: at(track.face),
    eyes: at(track.eyes),
    gaze: at(track.gaze),
    head: at(track.head),
    shoulders: at(track.shoulders),
  };
}

/** The gaze beside where the lens was found, as eye contact is counted: cameras and their owners have their own idea of straight ahead. */
export const besideLens = (marks: Marks, lens: { x: number; y: number }): Marks => ({
  ...marks,
  gaze: marks.gaze && [(marks.gaze[0] ?? 0) - lens.x, (marks.gaze[1] ?? 0) - lens.y],
});
