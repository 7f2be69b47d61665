import type { paths } from '@impact/client/schema';

/** What an interview is made of, as the API takes it. */
export type NewInterview = paths['/api/v1/interviews']['post']['requestBody']['content']['application/json'];
export type Purpose = NewInterview['purpose'];

/** Why something was refused: the stable code and a sentence. `OFFLINE` where the server was not reached. */
export interface Trouble {
  code: string;
  message: string;
}

/**
 * waiting: for its turn; offline: goes on by itself once the server is reached; choose: the page was loaded anew and the browser no longer has the
 * file; stored: all of it is there; failed: nothing goes on without somebody.
 */
export type TransferState = 'waiting' | 'uploading' | 'paused' | 'offline' | 'choose' | 'stored' | 'failed';

/** What is told of one recording, beside what holds for all. */
export interface Details {
  title: string;
  candidateName: string;
  transcript: { uploadId: string; name: string } | null;
  /** Who agreed, where it is somebody else than the candidate; '' for the candidate. */
  consentBy: string;
  /** As an input of date and time has it; '' until it is asked for. */
  consentAt: string;
  /** Which text was agreed to, and by whom, as both were shown; it holds for nothing and nobody else. */
  agreed: { version: number; by: string } | null;
}

/** A question that was shown while recording, and when, seconds. */
export interface Mark {
  question: string;
  at: number;
}

/** A recording on its way to become an interview. */
export interface Item {
  id: string;
  source: 'file' | 'recording';
  name: string;
  size: number;
  type: string;
  /** When the file was changed last, ms: with name and size it tells whether a file that is chosen again is the same. */
  modified: number;
  state: TransferState;
  sent: number;
  /** Where the upload goes on. */
  url: string | null;
  trouble: Trouble | null;
  /** Whether this browser keeps a copy until all is there, so that nothing has to be chosen again. */
  kept: boolean;
  details: Details;
  marks: readonly Mark[];
  /** What is to be made of it as soon as it is stored; `key` keeps a repeated request from making it twice. */
  wanted: { key: string; body: Omit<NewInterview, 'uploadId'> } | null;
  refused: Trouble | null;
  /** The name of a transcript that is being sent. */
  transcriptUnderWay: string | null;
  interviewId: string | null;
}

/** What holds for all recordings that are added together. */
export interface Batch {
  purpose: Purpose;
  emotion: boolean;
  /** One a line. */
  questions: string;
}

export const EMPTY_DETAILS: Details = {
  title: '',
  candidateName: '',
  transcript: null,
  consentBy: '',
  consentAt: '',
  agreed: null,
};
export const FIRST_BATCH: Batch = { purpose: 'practice', emotion: true, questions: '' };

/** The id of an upload, which its address ends with. */
export const uploadIdOf = (url: string): string =>
  url
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? '';

/** A title for a file: its name without ending and without what stands for spaces. */
export function titleOf(name: string): string {
  const bare = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return (bare === '' ? name : bare).slice(0, 200);
}

/** Whether the server has looked into it and found no recording: nothing can be told of it, and nothing tried again. */
export const isUseless = ({ state, trouble }: Pick<Item, 'state' | 'trouble'>): boolean =>
  state === 'failed' && trouble?.code === 'MEDIA_UNSUPPORTED';
