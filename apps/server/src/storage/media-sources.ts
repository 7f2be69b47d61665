import type { Services } from '../services.ts';

/**
 * Whence a page may play recordings, as its content security policy names it: from this server and, where browsers are sent on to the bucket, from
 * the host of the bucket and no other.
 */
export async function mediaSources({ settings, storage }: Pick<Services, 'settings' | 'storage'>): Promise<string> {
  const origin = settings.mediaRedirect ? await storage.presignedOrigin() : null;
  return origin === null ? "'self'" : `'self' ${origin}`;
}
