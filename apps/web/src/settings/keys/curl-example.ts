import type { KeyScope } from './keys-query.ts';

/** A first call with a new key: what it may at least do. The key is read from the terminal, so that no history keeps it. */
export const curlExample = (server: string, scope: KeyScope): string =>
  [
    'read -rs IMPACT_KEY   # paste the key, then press Enter',
    `curl --header "authorization: Bearer $IMPACT_KEY" "${server}/api/v1/interviews?limit=5"`,
    ...(scope === 'read'
      ? []
      : [
          '',
          '# a recording of your own: the answer holds the id of the upload',
          `curl --header "authorization: Bearer $IMPACT_KEY" --form file=@interview.mp4 "${server}/api/v1/uploads/form"`,
        ]),
  ].join('\n');
