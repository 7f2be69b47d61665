import { type FakeServer, fakeServer, type Protocol, type Reply } from './fake-server.fixture.ts';

const FINISH = { stop: 'stop', length: 'length', refusal: 'content_filter' } as const;

const chunk = (more: object) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_700_000_000,
  model: 'test',
  ...more,
});
const choice = (delta: object, finish_reason: string | null = null) =>
  chunk({ choices: [{ index: 0, delta, finish_reason }] });

/** The streaming half of OpenAI's chat interface, as Ollama, llama.cpp and vLLM speak it. */
const PROTOCOL: Protocol = {
  base: '/v1',
  path: /^\/v1\/chat\/completions$/u,
  piece: (content) => choice({ role: 'assistant', content }),
  usage: chunk({ choices: [], usage: { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 } }),
  end: (finish, usage) => [
    choice({}, FINISH[finish]),
    ...(usage
      ? [chunk({ choices: [], usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 } })]
      : []),
    '[DONE]',
  ],
  blocked: [choice({ role: 'assistant', refusal: 'I cannot help with that.' }), choice({}, 'stop'), '[DONE]'],
  error: (code, message) => ({ error: { message, type: 'server_error', code } }),
};

/** A stand-in for any server that speaks OpenAI's chat interface; `baseUrl` is for `IMPACT_LLM_BASE_URL`. */
export const fakeOpenAi = (...replies: readonly [Reply, ...Reply[]]): Promise<FakeServer> =>
  fakeServer(PROTOCOL, replies);
