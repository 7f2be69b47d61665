import type { AuditEntry } from './audit.ts';

/** So long a view stands for those that follow it. */
const WINDOW_MS = 10 * 60_000;

/**
 * Appends each view once in ten minutes for the same actor, action and subject, in this process. Whoever looks while it is being written
 * waits for that; what could not be written is tried again at the next look.
 */
export function oncePerWindow(
  append: (entry: AuditEntry) => Promise<void>,
  now: () => number = Date.now,
): (entry: AuditEntry) => Promise<void> {
  /** In the order of their time, oldest first. */
  const seen = new Map<string, { at: number; written: Promise<void> }>();

  function forgetOld(before: number): void {
    for (const [key, { at }] of seen) {
      if (at > before) return;
      seen.delete(key);
    }
  }

  return (entry) => {
    const at = now();
    forgetOld(at - WINDOW_MS);
    const key = JSON.stringify([entry.organizationId, entry.actor, entry.action, entry.subject]);
    const earlier = seen.get(key);
    if (earlier) return earlier.written;
    const view = { at, written: append(entry) };
    seen.set(key, view);
    view.written.catch(() => {
      if (seen.get(key) === view) seen.delete(key);
    });
    return view.written;
  };
}
