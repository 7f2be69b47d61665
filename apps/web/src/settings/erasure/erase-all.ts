import type { SignedReceipt } from './receipt.ts';

/** How far the erasure of one interview is. */
export type Step =
  | { state: 'waiting' }
  | { state: 'erasing' }
  | { state: 'erased'; receipt: SignedReceipt }
  | { state: 'failed'; error: unknown };

/** Erases one after the other, so that each is finished and has its receipt before the next begins; one that fails leaves the others. */
export async function eraseAll(
  ids: readonly string[],
  erase: (id: string) => Promise<SignedReceipt>,
  onStep: (id: string, step: Step) => void,
): Promise<void> {
  for (const id of ids) onStep(id, { state: 'waiting' });
  for (const id of ids) {
    onStep(id, { state: 'erasing' });
    try {
      onStep(id, { state: 'erased', receipt: await erase(id) });
    } catch (error) {
      onStep(id, { state: 'failed', error });
    }
  }
}
