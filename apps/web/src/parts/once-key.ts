import { newId } from './new-id.ts';

/**
 * Keys that make sending something twice harmless: the same wish has the same key until it is fulfilled, so that asking again after a lost
 * answer does not do it a second time.
 */
export function createOnceKey(make: () => string = newId) {
  let held: { wish: string; key: string } | null = null;
  return {
    of(wish: string): string {
      if (held?.wish !== wish) held = { wish, key: make() };
      return held.key;
    },
    /** It is done: who wishes the same again means another one. */
    fulfilled(): void {
      held = null;
    },
  };
}
