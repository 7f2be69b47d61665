/** Later than any recording ends, seconds. */
const AFTER_THE_END = 1e10;

/**
 * Has a player find out how long its file is: a recorder writes no length into it, and without one nobody can jump in it. The player looks for
 * the end, knows the length, and stands at the beginning again.
 */
export function findLength(player: Pick<HTMLMediaElement, 'duration' | 'currentTime' | 'addEventListener'>): void {
  if (player.duration !== Number.POSITIVE_INFINITY) return;
  player.addEventListener('durationchange', () => (player.currentTime = 0), { once: true });
  player.currentTime = AFTER_THE_END;
}
