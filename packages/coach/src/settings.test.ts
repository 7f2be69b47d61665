import { describe, expect, it } from 'vitest';
import { coachSettingsFromEnv, serverName, staysOnThisMachine, whatIsSent, whyNotAsked } from './settings.ts';

const KEY = 'secret-key-123';
const LOCAL = { IMPACT_LLM_BASE_URL: 'http://127.0.0.1:11434/v1', IMPACT_LLM_MODEL: 'qwen3:8b' };

const modelOf = (env: Record<string, string>) => {
  const { languageModel } = coachSettingsFromEnv(env);
  if (languageModel === null) throw new Error('no language model');
  return languageModel;
};

describe('coachSettingsFromEnv', () => {
  it('leaves it to the rules without settings', () => {
    expect(coachSettingsFromEnv({})).toEqual({ languageModel: null });
    expect(coachSettingsFromEnv({ GEMINI_API_KEY: ' ', IMPACT_LLM_BASE_URL: '' })).toEqual({ languageModel: null });
  });

  it('takes Gemini where there is a key, else the compatible server where there is an address', () => {
    expect(modelOf({ ...LOCAL, GEMINI_API_KEY: KEY }).provider).toBe('gemini');
    expect(modelOf({ ...LOCAL, GOOGLE_GENERATIVE_AI_API_KEY: KEY }).provider).toBe('gemini');
    expect(modelOf(LOCAL).provider).toBe('openai-compatible');
  });

  it('takes what is chosen', () => {
    const all = { ...LOCAL, GEMINI_API_KEY: KEY };
    expect(coachSettingsFromEnv({ ...all, IMPACT_COACH: 'rules' })).toEqual({ languageModel: null });
    expect(modelOf({ ...all, IMPACT_COACH: 'openai-compatible' }).provider).toBe('openai-compatible');
    expect(modelOf({ ...all, IMPACT_COACH: 'gemini' }).provider).toBe('gemini');
  });

  it('has defaults', () => {
    expect(modelOf({ GEMINI_API_KEY: KEY })).toEqual({
      provider: 'gemini',
      apiKey: KEY,
      model: 'gemini-flash-latest',
      baseUrl: undefined,
      timeoutMs: 30_000,
    });
    expect(modelOf(LOCAL)).toEqual({
      provider: 'openai-compatible',
      baseUrl: LOCAL.IMPACT_LLM_BASE_URL,
      model: 'qwen3:8b',
      apiKey: undefined,
      timeoutMs: 120_000,
    });
  });

  it('takes model, address, key and time', () => {
    const gemini = {
      GEMINI_API_KEY: KEY,
      IMPACT_GEMINI_MODEL: 'gemini-2.5-pro',
      IMPACT_GEMINI_BASE_URL: 'http://127.0.0.1:8080/v1beta/',
      IMPACT_GEMINI_TIMEOUT: '5',
    };
    expect(modelOf(gemini)).toEqual({
      provider: 'gemini',
      apiKey: KEY,
      model: 'gemini-2.5-pro',
      baseUrl: 'http://127.0.0.1:8080/v1beta',
      timeoutMs: 5000,
    });
    const other = {
      IMPACT_LLM_BASE_URL: 'https://llm.example.org/v1/',
      IMPACT_LLM_MODEL: 'meta-llama/Llama-3.1-8B-Instruct',
      IMPACT_LLM_API_KEY: KEY,
      IMPACT_LLM_TIMEOUT: '60',
    };
    expect(modelOf(other)).toEqual({
      provider: 'openai-compatible',
      baseUrl: 'https://llm.example.org/v1',
      model: 'meta-llama/Llama-3.1-8B-Instruct',
      apiKey: KEY,
      timeoutMs: 60_000,
    });
  });

  it.each(['http://192.168.1.20:8000/v1', 'http://10.0.0.5/v1', 'http://172.20.0.2/v1', 'http://[fd12::1]:8000/v1'])(
    'takes the private address %s in the clear, as long as no key goes there',
    (address) => {
      expect(modelOf({ ...LOCAL, IMPACT_LLM_BASE_URL: address }).baseUrl).toBe(address);
      expect(() => coachSettingsFromEnv({ ...LOCAL, IMPACT_LLM_BASE_URL: address, IMPACT_LLM_API_KEY: KEY })).toThrow(
        /IMPACT_LLM_BASE_URL is not usable: it must be an https address/u,
      );
    },
  );

  it.each([
    ['gemini', 'GEMINI_API_KEY'],
    ['openai-compatible', 'IMPACT_LLM_BASE_URL and IMPACT_LLM_MODEL'],
  ])('says what the choice of %s needs', (choice, names) => {
    expect(() => coachSettingsFromEnv({ IMPACT_COACH: choice })).toThrow(
      expect.objectContaining({ code: 'USAGE', message: `IMPACT_COACH=${choice} needs more: set ${names}.` }),
    );
  });

  it('says that an address needs a model', () => {
    expect(() => coachSettingsFromEnv({ IMPACT_LLM_BASE_URL: LOCAL.IMPACT_LLM_BASE_URL })).toThrow(
      /set IMPACT_LLM_MODEL/u,
    );
  });

  it.each([
    ['IMPACT_COACH', 'chatgpt'],
    ['GEMINI_API_KEY', 'two\nlines'],
    ['IMPACT_GEMINI_BASE_URL', 'http://example.org/v1beta'],
    ['IMPACT_GEMINI_BASE_URL', 'http://192.168.1.20/v1beta'],
    ['IMPACT_GEMINI_BASE_URL', 'file:///etc/passwd'],
    ['IMPACT_GEMINI_BASE_URL', 'https://user:password@example.org/'],
    ['IMPACT_GEMINI_MODEL', '../../secrets'],
    ['IMPACT_GEMINI_TIMEOUT', 'soon'],
    ['IMPACT_GEMINI_TIMEOUT', '100000'],
    ['IMPACT_LLM_BASE_URL', 'nowhere'],
    ['IMPACT_LLM_BASE_URL', 'http://example.org/v1'],
    ['IMPACT_LLM_BASE_URL', 'http://172.32.0.1/v1'],
    ['IMPACT_LLM_BASE_URL', 'http://127.0.0.1.example.org/v1'],
    ['IMPACT_LLM_BASE_URL', 'http://10.0.0.1.example.org/v1'],
    ['IMPACT_LLM_BASE_URL', 'https://example.org/v1?key=1'],
    ['IMPACT_LLM_MODEL', 'my model'],
    ['IMPACT_LLM_TIMEOUT', '0'],
  ])('refuses %s=%s by name, without its value', (name, value) => {
    const read = () => coachSettingsFromEnv({ ...LOCAL, GEMINI_API_KEY: KEY, [name]: value });
    expect(read).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(read).toThrow(new RegExp(name, 'u'));
    expect(read).not.toThrow(value);
  });
});

describe('serverName', () => {
  it('names a server of this machine as such, and any other by its host alone', () => {
    const at = (address: string) => modelOf({ ...LOCAL, IMPACT_LLM_BASE_URL: address });
    expect(serverName(at('http://localhost:8080/v1'))).toBe('the language model on this machine');
    expect(serverName(at('http://2130706433/v1'))).toBe('the language model on this machine');
    expect(serverName(at('http://192.168.1.20:8000/secret/v1'))).toBe('the language model at 192.168.1.20');
    expect(serverName(modelOf({ GEMINI_API_KEY: KEY }))).toBe('Gemini');
  });

  it('tells whether words leave this machine', () => {
    expect(staysOnThisMachine(modelOf(LOCAL))).toBe(true);
    expect(staysOnThisMachine(modelOf({ ...LOCAL, IMPACT_LLM_BASE_URL: 'http://192.168.1.20/v1' }))).toBe(false);
    expect(staysOnThisMachine(modelOf({ GEMINI_API_KEY: KEY }))).toBe(false);
    expect(whatIsSent(modelOf(LOCAL))).toBe(
      'The language model on this machine (qwen3:8b) is being asked for the suggestions: metrics, findings, answers and transcript go to it. They do not leave this machine.',
    );
    expect(whatIsSent(modelOf({ GEMINI_API_KEY: KEY }))).toBe(
      'Gemini (gemini-flash-latest) is being asked for the suggestions: metrics, findings, answers and transcript go to it. They leave this machine.',
    );
  });
});

describe('whyNotAsked', () => {
  const asked = (env: Record<string, string>, purpose: 'practice' | 'recruiting') =>
    whyNotAsked(coachSettingsFromEnv(env), purpose);
  const elsewhere = { ...LOCAL, IMPACT_LLM_BASE_URL: 'https://llm.example.org/v1' };

  it('takes no key for a decision in recruiting', () => {
    expect(asked({ GEMINI_API_KEY: KEY }, 'recruiting')).toBe(
      'Gemini was not asked: in recruiting nothing leaves this machine unless IMPACT_COACH=gemini says so.',
    );
    expect(asked(elsewhere, 'recruiting')).toMatch(/llm\.example\.org was not asked.*IMPACT_COACH=openai-compatible/u);
  });

  it('asks where somebody chose it, in practice, and on this machine', () => {
    expect(asked({ GEMINI_API_KEY: KEY, IMPACT_COACH: 'gemini' }, 'recruiting')).toBeNull();
    expect(asked({ ...elsewhere, IMPACT_COACH: 'openai-compatible' }, 'recruiting')).toBeNull();
    expect(asked({ GEMINI_API_KEY: KEY }, 'practice')).toBeNull();
    expect(asked(LOCAL, 'recruiting')).toBeNull();
    expect(asked({}, 'recruiting')).toBeNull();
  });
});
