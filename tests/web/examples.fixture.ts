import { setTimeout as sleep } from 'node:timers/promises';
import type { ImpactClient } from '@impact/client/client';
import type { Installation } from '../server/installation.fixture.ts';

/** Something of every kind that pages show, made of the sample through the API. */
export interface Examples {
  interviewId: string;
  comparisonId: string;
  candidate: string;
  /** Addresses of pages that are opened by a link. */
  shared: string;
  invitation: string;
  newPassword: string;
}

const CANDIDATE = 'Robin Example';
const CONSENT =
  'I agree that my recording is analysed for this application, and that a person decides. I can take this back at any time.';

interface Answer<T> {
  data?: T;
  error?: unknown;
}

/** What was answered; throws the problem where it is one. */
export async function must<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await asked;
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

/** Asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, seconds = 240): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Nothing came of it in ${seconds} s: ${ask}`);
}

/** Has the sample analysed; the id of its interview. */
export const startSample = async (client: ImpactClient, title: string): Promise<string> =>
  (await must(client.POST('/api/v1/interviews/sample', { body: { title } }))).id;

/** Waits for the report of an interview. */
export const reported = (client: ImpactClient, id: string): Promise<unknown> =>
  until(async () => {
    const { status } = await must(client.GET('/api/v1/interviews/{id}', { params: { path: { id } } }));
    if (status === 'failed') throw new Error('The analysis failed.');
    return status === 'done';
  });

/** A webhook, past the API, which takes only hosts that it finds in the public internet. */
const addWebhook = (server: Installation): Promise<unknown> =>
  server.query(`
    with hook as (
      insert into webhook (organization_id, url, events, secret)
      select organization_id, 'https://hooks.example.org/impact', '{interview.done,interview.failed}', 'unreadable'
      from interview limit 1 returning id
    )
    insert into webhook_delivery (webhook_id, type, body, state, attempts, status, reason, created_at)
    select id, type, '{}', state, attempts, status, reason, now() - ago * interval '1 hour' from hook, (values
      ('interview.done', 'delivered', 1, 200, null, 1),
      ('interview.failed', 'given_up', 6, 503, 'The receiver answered 503.', 20),
      ('test', 'given_up', 6, null, 'The receiver did not answer in time.', 30)
    ) as sent (type, state, attempts, status, reason, ago)`);

/** Two interviews of one person, and all that people do with them. */
export async function makeExamples(client: ImpactClient, server: Installation): Promise<Examples> {
  const ids: string[] = [];
  for (const title of ['First talk', 'Second talk']) {
    const id = await startSample(client, title);
    const path = { id };
    await must(client.PATCH('/api/v1/interviews/{id}', { params: { path }, body: { candidateName: CANDIDATE } }));
    ids.push(id);
    // The second finds in the cache what the first has worked out.
    await reported(client, id);
  }
  const [interviewId = '', other = ''] = ids;
  const params = { path: { id: interviewId } };
  await must(client.POST('/api/v1/interviews/{id}/notes', { params, body: { text: 'Good example.', at: 9.5 } }));
  await client.PUT('/api/v1/interviews/{id}/ratings/{criterion}', {
    params: { path: { id: interviewId, criterion: 'Clarity' } },
    body: { value: 4, comment: 'Short sentences, one thought each.' },
  });
  await must(client.PATCH('/api/v1/policy', { body: { consent: CONSENT, retentionDays: 180 } }));
  await must(client.POST('/api/v1/keys', { body: { name: 'Calendar', scopes: ['read'] } }));
  await addWebhook(server);
  const compared = { title: 'Both talks', interviewIds: [interviewId, other] };
  const comparison = await must(client.POST('/api/v1/comparisons', { body: compared }));
  const link = await must(
    client.POST('/api/v1/interviews/{id}/share-links', { params, body: { scope: 'report_and_media', days: 14 } }),
  );
  const invitation = await must(
    client.POST('/api/v1/invitations', { body: { email: 'rita@example.org', role: 'reviewer' } }),
  );
  const [me] = (await must(client.GET('/api/v1/people'))).items;
  const password = await must(
    client.POST('/api/v1/people/{id}/password-link', { params: { path: { id: me?.id ?? '' } } }),
  );
  return {
    interviewId,
    comparisonId: comparison.id,
    candidate: CANDIDATE,
    shared: pathOf(link.url),
    invitation: pathOf(invitation.link),
    newPassword: pathOf(password.link),
  };
}

function pathOf(address: string): string {
  const { pathname, hash } = new URL(address);
  return pathname + hash;
}
