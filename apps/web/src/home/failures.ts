/** What is said of failures: each with its reason, and how many more there are. */
export interface FailureLines {
  lines: string[];
  more: number;
}

const SAID = 3;

export function failureLines<One extends { title: string }>(
  failed: readonly { one: One; error: unknown }[],
  textOf: (error: unknown) => string,
): FailureLines {
  const lines = failed.slice(0, SAID).map(({ one, error }) => `${one.title}: ${textOf(error)}`);
  return { lines, more: failed.length - lines.length };
}
