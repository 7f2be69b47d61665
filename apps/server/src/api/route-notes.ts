/** A header of a request, as the documentation tells it. */
export interface HeaderNote {
  description: string;
  required?: boolean;
  example?: string;
}

/**
 * What the documentation tells of a route beside its schemas: what is read by other means than a schema, such as the headers of tus and the
 * parts of a form.
 */
export interface RouteNotes {
  /** Headers of the request, by name. */
  headers?: Readonly<Record<string, HeaderNote>>;
  /** The body: its type and its JSON schema. */
  body?: { type: string; schema: object };
  /** Answers by status: what they mean, where there is no schema that says so, and the names of their headers. */
  answers?: Readonly<Record<number, { description?: string; headers: readonly (keyof typeof ANSWER_HEADERS)[] }>>;
  /** False where share links are not let in though they have the permission. */
  links?: false;
}

/** What the headers of answers tell. */
export const ANSWER_HEADERS = {
  ETag: 'Tag of this version, for If-None-Match and If-Match',
  Location: 'Address of what was made',
  'Retry-After': 'Seconds to wait before the next try; with 429 and 503',
  'Accept-Ranges': 'bytes: parts can be asked for by Range',
  'Content-Range': 'Which bytes these are, and of how many',
  'Content-Disposition': 'Under which name a browser saves it',
  'Tus-Resumable': 'Version of the protocol: 1.0.0',
  'Tus-Version': 'Versions of the protocol that the server speaks',
  'Tus-Extension': 'Extensions of the protocol that the server speaks',
  'Tus-Max-Size': 'Most bytes of one upload',
  'Upload-Offset': 'Bytes that have arrived: go on from here',
  'Upload-Length': 'Bytes of the whole file',
  'Upload-Metadata': 'As it was sent when the upload was started',
} as const;

/** Sent back with the tag of what one has: where it is still the same, the answer is 304 without a body. */
export const IF_NONE_MATCH = { 'If-None-Match': { description: 'ETag of what you have: 304 where it is still that' } };
