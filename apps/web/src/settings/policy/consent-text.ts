import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

type ConsentText = Schemas['ConsentText'];

/** As the API takes them. */
export const FEWEST_LETTERS = 20;
export const MOST_LETTERS = 20_000;

/** Every consent text there was, newest first. */
export const consentTextsQuery = queryOptions({
  queryKey: ['policy', 'consent-texts'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/policy/consent-texts', { signal }))).items,
});

/** What of a text still has to be filled in: words in square brackets, as the example has them; each once. */
export const blanksIn = (text: string): string[] => [...new Set(text.match(/\[\p{L}[^[\]\n]*\]/gu))];

/** Why a text cannot be a new version; null where it can. */
export function troubleWith(text: string, current: string | null): 'short' | 'long' | 'blanks' | 'same' | null {
  const { length } = text.trim();
  if (length < FEWEST_LETTERS) return 'short';
  if (length > MOST_LETTERS) return 'long';
  // Nobody can agree to “[number] days”, and no version can be taken back.
  if (blanksIn(text).length > 0) return 'blanks';
  return text.trim() === current ? 'same' : null;
}

/** The version that a new text becomes: no number is given twice, also where there was no text for a time. */
export const nextVersion = (
  history: readonly Pick<ConsentText, 'version'>[],
  current: Pick<ConsentText, 'version'> | null,
): number => Math.max(0, current?.version ?? 0, ...history.map(({ version }) => version)) + 1;
