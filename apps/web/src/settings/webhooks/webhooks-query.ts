import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';

export type Webhook = Schemas['Webhook'];
export type Delivery = Schemas['WebhookDelivery'];

/** What a receiver can be told of. */
export const EVENTS = ['interview.done', 'interview.failed', 'interview.parked', 'interview.deleted'] as const;
export type WebhookEvent = (typeof EVENTS)[number];
/** What is sent to try a receiver out. */
export const TEST = 'test';
/** Names of texts have no dot in them. */
export const eventText = (event: WebhookEvent) => event.slice('interview.'.length) as EventText;
type EventText = WebhookEvent extends `interview.${infer Name}` ? Name : never;

/** How often a delivery is tried before it is given up. */
export const MOST_ATTEMPTS = 6;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/webhooks', { signal }))).items,
});

/** Asked again while one of them is still to be tried, or to be tried again. */
const FIRST_MS = 2000;
const WAITING_MS = 15_000;

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook-deliveries', id],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id } }, signal }))).items,
    refetchInterval: ({ state }) => {
      const waiting = state.data?.filter((one) => one.state === 'waiting') ?? [];
      if (waiting.some(({ attempts }) => attempts === 0)) return FIRST_MS;
      return waiting.length > 0 ? WAITING_MS : false;
    },
  });
