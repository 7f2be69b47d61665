import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { accountQuery, useAccount } from '../api/account.ts';
import { ApiProblem, api, unwrap } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { identityOf, session } from '../api/session.ts';
import { newId } from '../parts/new-id.ts';
import type { Item, NewInterview } from './item.ts';
import { keptDrafts } from './keep/kept-drafts.ts';
import { keptFiles } from './keep/kept-files.ts';
import { keptRecordings } from './keep/kept-recordings.ts';
import { type NotNow, ownTransfer } from './own-transfer.ts';
import { pinQuestions } from './pin-questions.ts';
import { policyQuery } from './policy-query.ts';
import { createQueue, type Queue } from './queue.ts';
import { type QueueParts, type QueueState, type Refusal, SESSION_ENDED } from './queue-parts.ts';
import { endTransfer, startTransfer } from './tus-transfer.ts';
import { openQueues } from './uploads.ts';

/** Who the drafts of this page belong to: others who use the same browser do not see them. */
export const useOwner = (): string => identityOf(useAccount());

/** The recordings of the signed-in person that are on their way. There is one queue, whichever page is shown. */
export function useQueue(): [QueueState, Queue] {
  const owner = useOwner();
  const queue = openQueues.get(owner) ?? openQueue(owner);
  return [useSyncExternalStore(queue.subscribe, queue.snapshot), queue];
}

function openQueue(owner: string): Queue {
  const queue = createQueue({
    draft: toldOnce(keptDrafts(owner)),
    files: { put: keptFiles.put, remove: removeKept },
    keptFile,
    startTransfer: ownTransfer(startTransfer, () => notNowFor(owner)),
    endTransfer,
    isStored,
    makeInterview: async (key, body) => {
      const why = await notNowFor(owner);
      return why ? { ...why, lost: null } : makeInterview(key, body);
    },
    unmakeInterview,
    onMade(item, interviewId) {
      void queryClient.invalidateQueries({ queryKey: ['interviews'] });
      void pinQuestions(interviewId, item.marks);
    },
    newId,
  });
  openQueues.add(owner, queue);
  window.addEventListener('online', queue.online);
  window.addEventListener('pagehide', queue.flush);
  session.subscribe(() => {
    if (session.now() === 'other') queue.close();
    else if (session.now() === 'here') queue.online();
  });
  return queue;
}

/** Why nothing may be sent for this person now: the cookie of this browser may have become somebody else's. */
async function notNowFor(owner: string): Promise<NotNow | null> {
  const ended = { code: SESSION_ENDED, message: i18next.t('common.problem.sessionEnded') };
  try {
    const account = await queryClient.fetchQuery({ ...accountQuery, staleTime: 0 });
    return identityOf(account) === owner ? null : { trouble: ended, passes: false };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === SESSION_ENDED) return { trouble: ended, passes: false };
    return { trouble: { code: error.code, message: error.message }, passes: true };
  }
}

/** Says once that what is entered goes with the page, where the browser does not keep it. */
function toldOnce(draft: QueueParts['draft']): QueueParts['draft'] {
  let told = false;
  return {
    ...draft,
    write(text) {
      const written = draft.write(text);
      if (!written && !told) {
        told = true;
        notifications.show({
          color: 'yellow.8',
          message: i18next.t('newInterview.items.notWritten'),
          autoClose: 12_000,
        });
      }
      return written;
    },
  };
}

async function removeKept(id: string): Promise<void> {
  try {
    await keptFiles.remove(id);
    await keptRecordings.remove(id);
  } catch (error) {
    // A browser that gives no storage (private windows) has kept nothing.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Its recording was taken off the list before the answer that it was made. */
async function unmakeInterview(id: string): Promise<void> {
  try {
    await unwrap(api.DELETE('/api/v1/interviews/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    notifications.show({
      color: 'red',
      message: i18next.t('newInterview.items.madeAlready', { why: error.message }),
      autoClose: false,
    });
  }
  void queryClient.invalidateQueries({ queryKey: ['interviews'] });
}

async function keptFile({ id, source, type, size }: Item): Promise<Blob | null> {
  try {
    const found = source === 'recording' ? await keptRecordings.read({ id, type }) : await keptFiles.get(id);
    // Of a recording for which there was no room, only the beginning is there: it is not what was to be sent.
    return found?.size === size ? found : null;
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
