/** Seconds of the recording that are asked for at once. */
export const PIECE = 60;
/** The next piece is asked for this long before it is needed, seconds. */
const AHEAD = 12;
/** What a piece holds beyond its end, so that its last value is drawn through to the first one of the next. */
const OVERLAP = 0.4;

/** Number of the piece that a moment lies in. */
export const pieceAt = (seconds: number): number => Math.floor(Math.max(0, seconds) / PIECE);

/** Number of the piece that is needed soon: most of the time the one that is there. */
export const pieceSoon = (seconds: number, duration: number): number =>
  pieceAt(Math.min(seconds + AHEAD, Math.max(0, duration - 0.001)));

export const stretchOf = (piece: number): { from: number; to: number } => ({
  from: piece * PIECE,
  to: (piece + 1) * PIECE + OVERLAP,
});
