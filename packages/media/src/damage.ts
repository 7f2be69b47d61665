/** Seconds. What is missing for less is not worth a warning of its own: it is told in general. */
const NOTABLE = 0.5;

/** So many stretches are told one by one. */
const TOLD = 3;

/** Time of a recording, seconds on its common clock. */
interface Stretch {
  from: number;
  to: number;
}

/** Keeps account of what a reading from second `from` to second `to` could not read. */
export function unreadStretches(from: number, to: number) {
  const stretches: Stretch[] = [];
  let reached = from;
  const reach = (time: number) => {
    if (time - reached > NOTABLE) stretches.push({ from: reached, to: time });
  };
  return {
    /** Takes note of what was read, which lasts from second `start` to second `end`. */
    read(start: number, end: number): void {
      reach(start);
      reached = Math.max(reached, end);
    },
    /** All stretches longer than half a second without anything, in order, once the reading has come to its end. */
    end(): Stretch[] {
      reach(to);
      reached = Math.max(reached, to);
      return stretches;
    },
  };
}

/** Whole seconds as a player shows them: "0:07", "1:02:03". */
function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * What a user is told of a damaged recording, in a sentence. Times are rounded outwards to the second; where nothing of note
 * is missing the sentence is always the same, so that the parts of a recording that are read apart say it alike.
 */
export function damageWarning(what: 'picture' | 'sound', unread: readonly Stretch[]): string {
  if (unread.length === 0) return `The ${what} is damaged in places; what can be decoded of it is used.`;
  const told = unread
    .slice(0, TOLD)
    .map(({ from, to }) => `from ${clock(Math.max(0, Math.floor(from)))} to ${clock(Math.ceil(to))}`);
  const more = unread.length - told.length;
  if (more > 0) told.push(`in ${more} more ${more === 1 ? 'place' : 'places'}`);
  const places = told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)}` : told[0];
  return `The ${what} is damaged: nothing of it could be read ${places}.`;
}
