/** What is costly to find, found once for all who ask meanwhile; `notOlderThan` answers what was found within so long, milliseconds. */
export function remembered<Found>(
  find: () => Promise<Found>,
  now: () => number = () => performance.now(),
): { notOlderThan(mostMs: number): Promise<Found> } {
  let known: { at: number; found: Found } | null = null;
  let finding: Promise<Found> | null = null;

  async function anew(): Promise<Found> {
    const found = await find();
    known = { at: now(), found };
    return found;
  }

  return {
    async notOlderThan(mostMs) {
      if (known && now() - known.at < mostMs) return known.found;
      finding ??= anew().finally(() => {
        finding = null;
      });
      return finding;
    },
  };
}
