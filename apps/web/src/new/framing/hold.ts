/**
 * Makes what is shown calm: a new value is shown once it has held for a while (`holdMs` of it), and until then the one before. Give it each value with
 * the time at which it was seen, ms.
 */
export function createHold<Value>(holdMs: (value: Value) => number): (value: Value, now: number) => Value | null {
  let shown: Value | null = null;
  let candidate: { value: Value; since: number } | null = null;
  return (value, now) => {
    if (candidate === null || candidate.value !== value) candidate = { value, since: now };
    if (now - candidate.since >= holdMs(value)) shown = value;
    return shown;
  };
}
