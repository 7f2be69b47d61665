import type { Draft } from './draft.ts';
import type { Item, NewInterview, Trouble } from './item.ts';
import type { StartTransfer } from './tus-transfer.ts';

/** The code of a trouble that ends with signing in again. */
export const SESSION_ENDED = 'SESSION_ENDED';

/** What a queue works with; the browser's own parts, or those of a test. */
export interface QueueParts {
  draft: {
    /** Hands over the drafts of pages that are closed; they are thrown away once `take` has returned. */
    adopt(take: (texts: readonly string[]) => void): Promise<void>;
    /** Tells whether it is written down: a browser may give no room, or no storage at all. */
    write(text: string): boolean;
  };
  files: { put(id: string, file: Blob): Promise<boolean>; remove(id: string): Promise<void> };
  /** The copy of a file that was kept, or a recording that was made here. */
  keptFile(item: Item): Promise<Blob | null>;
  startTransfer: StartTransfer;
  endTransfer(url: string): Promise<void>;
  /** Whether an upload is still there, ready to be used. */
  isStored(uploadId: string): Promise<boolean>;
  makeInterview(key: string, body: NewInterview): Promise<{ id: string } | Refusal>;
  /** Takes an interview back whose recording was removed while it was being made. */
  unmakeInterview(interviewId: string): Promise<void>;
  /** Is told of every interview that was made. */
  onMade(item: Item, interviewId: string): void;
  newId(): string;
}

/** Why no interview was made. `lost`: an upload that the server has removed meanwhile. */
export interface Refusal {
  trouble: Trouble;
  passes: boolean;
  lost: 'recording' | 'transcript' | null;
}

export interface QueueState extends Draft {
  /** Whether what was there before has been looked at. */
  ready: boolean;
}
