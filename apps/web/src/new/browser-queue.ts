import { useSyncExternalStore } from 'react';
import { useAccount } from '../api/account.ts';
import { ApiProblem, api, unwrap } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import type { Item, NewInterview } from './item.ts';
import { keptDrafts } from './keep/kept-drafts.ts';
import { keptFiles } from './keep/kept-files.ts';
import { keptRecordings } from './keep/kept-recordings.ts';
import { newId } from './new-id.ts';
import { pinQuestions } from './pin-questions.ts';
import { policyQuery } from './policy-query.ts';
import { createQueue, type Queue } from './queue.ts';
import type { QueueState, Refusal } from './queue-parts.ts';
import { endTransfer, startTransfer } from './tus-transfer.ts';

const queues = new Map<string, Queue>();

/** Who the drafts of this page belong to: others who use the same browser do not see them. */
export function useOwner(): string {
  const { user, organisation } = useAccount();
  return `${user?.id ?? ''}@${organisation?.id ?? ''}`;
}

/** The recordings of the signed-in person that are on their way. There is one queue, whichever page is shown. */
export function useQueue(): [QueueState, Queue] {
  const owner = useOwner();
  const queue = queues.get(owner) ?? openQueue(owner);
  return [useSyncExternalStore(queue.subscribe, queue.snapshot), queue];
}

function openQueue(owner: string): Queue {
  const queue = createQueue({
    draft: keptDrafts(owner),
    files: {
      put: keptFiles.put,
      async remove(id) {
        await keptFiles.remove(id);
        await keptRecordings.remove(id);
      },
    },
    keptFile,
    startTransfer,
    endTransfer,
    isStored,
    makeInterview,
    onMade(item, interviewId) {
      void queryClient.invalidateQueries({ queryKey: ['interviews'] });
      void pinQuestions(interviewId, item.marks);
    },
    newId,
  });
  queues.set(owner, queue);
  window.addEventListener('online', queue.online);
  window.addEventListener('pagehide', queue.flush);
  return queue;
}

async function keptFile({ id, source, type }: Item): Promise<Blob | null> {
  try {
    return source === 'recording' ? await keptRecordings.read({ id, type }) : await keptFiles.get(id);
  } catch (error) {
    // A browser that gives no storage (private windows) has kept nothing.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function isStored(id: string): Promise<boolean> {
  try {
    const { state } = await unwrap(api.GET('/api/v1/uploads/{id}', { params: { path: { id } } }));
    return state === 'stored' || state === 'used';
  } catch (error) {
    // Not reached, nobody knows: it is found out when it is used.
    if (error instanceof ApiProblem) return error.status !== 404;
    throw error;
  }
}

async function makeInterview(key: string, body: NewInterview): Promise<{ id: string } | Refusal> {
  try {
    return await unwrap(api.POST('/api/v1/interviews', { params: { header: { 'Idempotency-Key': key } }, body }));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    // The text has changed since it was shown: the new one is shown, and agreed to anew.
    if (error.code === 'CONSENT_REQUIRED') void queryClient.invalidateQueries({ queryKey: policyQuery.queryKey });
    const passes = error.status === 0 || error.status === 429 || error.status >= 500;
    return { trouble: { code: error.code, message: error.message }, passes, lost: lostOf(error) };
  }
}

function lostOf({ code, problem }: ApiProblem): Refusal['lost'] {
  if (code !== 'UPLOAD_NOT_FOUND') return null;
  return problem?.errors?.some(({ path }) => path === '/body/transcriptUploadId') ? 'transcript' : 'recording';
}
