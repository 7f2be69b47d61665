/** Why the database did not answer, in its own words and without the query: its parameters are nobody's business. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const innermost = error.cause instanceof Error ? error.cause : error;
  return innermost.message || ('code' in innermost ? String(innermost.code) : innermost.name);
}
