import { unwrap } from '../api/client.ts';

export interface FetchedFile {
  name: string;
  blob: Blob;
}

/** The name that the server gives a file; the last part of its address where it gives none. */
export function nameOfFile(disposition: string | null, address: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition ?? '')?.[1];
  const last = address.split('?')[0]?.split('/').at(-1) ?? '';
  try {
    return encoded === undefined ? (plain ?? last) : decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return plain ?? last;
    throw error;
  }
}

/** Loads a file of the API. Throws `ApiProblem`, so that a refusal can be told instead of being saved as the file. */
export async function fetchFile(address: string, headers: Readonly<Record<string, string>>): Promise<FetchedFile> {
  const asked = fetch(address, { headers }).then(async (response) => ({
    response,
    ...(response.ok ? { data: await response.blob() } : { error: await problemOf(response) }),
  }));
  const blob = await unwrap<Blob>(asked);
  return { name: nameOfFile((await asked).response.headers.get('content-disposition'), address), blob };
}

async function problemOf(response: Response): Promise<unknown> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  // What stands between this page and the server answers with pages of its own.
  return isProblem ? response.json() : undefined;
}
