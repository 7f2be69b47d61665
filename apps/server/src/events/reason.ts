/** Why the database did not answer, in its own words and without the query: its parameters are nobody's business. */
export function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const innermost = cause instanceof Error ? cause : error;
  if (!(innermost instanceof Error)) return String(innermost);
  return innermost.message || String((innermost as { code?: unknown }).code ?? innermost.name);
}
