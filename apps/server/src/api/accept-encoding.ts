/** In what answers can be packed, best first. */
const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/**
 * The codings that a client takes (RFC 9110, 12.5.3), ours first to last; none where it says nothing, as what it says nothing of may be too
 * much for it.
 */
export function acceptedCodings(header: string | string[] | undefined): Coding[] {
  const weights = new Map<string, number>();
  for (const part of String(header ?? '')
    .slice(0, 500)
    .toLowerCase()
    .split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const others = weights.get('*') ?? 0;
  return CODINGS.filter((coding) => (weights.get(coding) ?? others) > 0);
}
