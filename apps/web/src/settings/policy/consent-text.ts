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

/** Why a text cannot be a new version; null where it can. */
export function troubleWith(text: string, current: string | null): 'short' | 'long' | 'same' | null {
  const { length } = text.trim();
  if (length < FEWEST_LETTERS) return 'short';
  if (length > MOST_LETTERS) return 'long';
  return text.trim() === current ? 'same' : null;
}

/** The version that a new text becomes: no number is given twice, also where there was no text for a time. */
export const nextVersion = (
  history: readonly Pick<ConsentText, 'version'>[],
  current: Pick<ConsentText, 'version'> | null,
): number => Math.max(0, current?.version ?? 0, ...history.map(({ version }) => version)) + 1;
