/** What receivers of webhooks are sent, as OpenAPI tells it; `WebhookBody` is the schema by which it is made. */
export const WEBHOOKS = {
  interview: {
    post: {
      operationId: 'receiveInterviewEvent',
      summary: 'What happened to an interview',
      description:
        'Sent to every webhook that is registered for the event, up to six times over 14 hours until it is answered by a status of 2xx.',
      parameters: [
        {
          name: 'X-Impact-Delivery',
          in: 'header',
          required: true,
          description: 'Id of the delivery, the same at every attempt',
          schema: { type: 'string' as const, format: 'uuid' },
        },
        {
          name: 'X-Impact-Signature',
          in: 'header',
          required: true,
          description: 't=seconds,v1=HMAC-SHA256 of "seconds.body" with the secret, in hex',
          schema: { type: 'string' as const },
        },
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookBody' } } },
      },
      responses: { '2XX': { description: 'Taken' } },
    },
  },
};
