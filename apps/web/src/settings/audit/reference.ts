/** How the log names somebody or something: `user:…`, `interview:…`; `clock` and `operator` have no id. */
export interface Reference {
  kind: string;
  id: string;
}

export function referenceOf(text: string): Reference {
  const colon = text.indexOf(':');
  return colon < 0 ? { kind: text, id: '' } : { kind: text.slice(0, colon), id: text.slice(colon + 1) };
}

/** Enough of an id to tell one from another by eye. */
export const shortId = (id: string): string => id.slice(0, 8);
