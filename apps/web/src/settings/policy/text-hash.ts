import { useEffect, useState } from 'react';

/** sha256 of a text as UTF-8, in hexadecimal: what stands in each consent record. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers reckon hashes on secure pages only: https, or the own machine. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** The hash of a text; null while it is reckoned. Only where `canHash`. */
export function useHash(text: string): string | null {
  const [known, setKnown] = useState<{ text: string; hash: string } | null>(null);
  useEffect(() => {
    let isShown = true;
    if (canHash())
      void sha256(text).then((hash) => {
        if (isShown) setKnown({ text, hash });
      });
    return () => {
      isShown = false;
    };
  }, [text]);
  return known?.text === text ? known.hash : null;
}
