import { type FakeServer, fakeServer, type Protocol, type Reply } from './fake-server.fixture.ts';

const FINISH = { stop: 'STOP', length: 'MAX_TOKENS', refusal: 'SAFETY' } as const;

const candidate = (text: string, finishReason?: string) => ({
  candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] }, ...(finishReason && { finishReason }) }],
});

/** The streaming half of Gemini's REST interface, as far as the coach uses it. */
const PROTOCOL: Protocol = {
  base: '/v1beta',
  path: /^\/v1beta\/models\/[\w.-]+:streamGenerateContent\?alt=sse$/u,
  piece: (text) => candidate(text),
  usage: {
    ...candidate(''),
    usageMetadata: { promptTokenCount: 1000, candidatesTokenCount: 20, thoughtsTokenCount: 30, totalTokenCount: 1050 },
  },
  end: (finish, usage) => [
    {
      ...candidate('', FINISH[finish]),
      ...(usage && { usageMetadata: { promptTokenCount: 1000, candidatesTokenCount: 200, totalTokenCount: 1200 } }),
    },
  ],
  blocked: [{ promptFeedback: { blockReason: 'SAFETY' } }],
  error: (code, message) => ({
    error: { code, message, status: code === 429 ? 'RESOURCE_EXHAUSTED' : code === 503 ? 'UNAVAILABLE' : 'INTERNAL' },
  }),
};

/** A stand-in for Gemini; `baseUrl` is for `IMPACT_GEMINI_BASE_URL`. */
export const fakeGemini = (...replies: readonly [Reply, ...Reply[]]): Promise<FakeServer> =>
  fakeServer(PROTOCOL, replies);
