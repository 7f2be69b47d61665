import type { Note } from './notes-query.ts';

/** Notes on the whole interview first, then by their moment in the recording. */
export const inOrder = <One extends Pick<Note, 'at' | 'createdAt'>>(notes: readonly One[]): One[] =>
  notes.toSorted((a, b) => (a.at ?? -1) - (b.at ?? -1) || a.createdAt.localeCompare(b.createdAt));
