import type { Schemas } from '../api/client.ts';
import type { Installed } from './measured.ts';

/** What the engines of the server make possible. Its own recogniser writes drafts. */
export function installedOf({ items }: Pick<Schemas['Engines'], 'items'>): Installed {
  const isThere = (id: Schemas['Engines']['items'][number]['id']) =>
    items.some((item) => item.id === id && item.state === 'ok');
  return { recogniser: isThere('recogniser') ? 'draft' : null, vision: isThere('vision') };
}
