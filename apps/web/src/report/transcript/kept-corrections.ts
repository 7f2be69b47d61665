import { type Corrections, countOf, NO_CORRECTIONS } from './corrections.ts';

const keyOf = (id: string): string => `impact-draft:corrections:${id}`;

/** Corrections that were not sent when the page was left. */
export function keptCorrections(id: string): Corrections {
  const kept = localStorage.getItem(keyOf(id));
  return kept === null ? NO_CORRECTIONS : (JSON.parse(kept) as Corrections);
}

export function keepCorrections(id: string, corrections: Corrections): void {
  if (countOf(corrections) === 0) localStorage.removeItem(keyOf(id));
  else localStorage.setItem(keyOf(id), JSON.stringify(corrections));
}
