import { describe, expect, it } from 'vitest';
import { coachSettingsFromEnv } from './settings.ts';

const KEY = 'secret-key-123';

describe('coachSettingsFromEnv', () => {
  it('leaves it to the rules without a key', () => {
    expect(coachSettingsFromEnv({})).toEqual({ gemini: null });
    expect(coachSettingsFromEnv({ GEMINI_API_KEY: ' ' })).toEqual({ gemini: null });
  });

  it('has defaults', () => {
    const gemini = { apiKey: KEY, model: 'gemini-flash-latest', timeoutMs: 30_000 };
    expect(coachSettingsFromEnv({ GEMINI_API_KEY: KEY }).gemini).toMatchObject(gemini);
    expect(coachSettingsFromEnv({ GOOGLE_GENERATIVE_AI_API_KEY: KEY }).gemini).toMatchObject(gemini);
  });

  it('takes model, address and time', () => {
    const env = {
      GEMINI_API_KEY: KEY,
      IMPACT_GEMINI_MODEL: 'gemini-2.5-pro',
      IMPACT_GEMINI_BASE_URL: 'http://127.0.0.1:8080/v1beta/',
      IMPACT_GEMINI_TIMEOUT: '5',
    };
    expect(coachSettingsFromEnv(env).gemini).toEqual({
      apiKey: KEY,
      model: 'gemini-2.5-pro',
      baseUrl: 'http://127.0.0.1:8080/v1beta',
      timeoutMs: 5000,
    });
  });

  it.each([
    ['IMPACT_GEMINI_BASE_URL', 'http://example.org/v1beta'],
    ['IMPACT_GEMINI_BASE_URL', 'file:///etc/passwd'],
    ['IMPACT_GEMINI_MODEL', '../../secrets'],
    ['IMPACT_GEMINI_TIMEOUT', 'soon'],
    ['IMPACT_GEMINI_TIMEOUT', '100000'],
  ])('refuses %s=%s by name, without its value', (name, value) => {
    expect(() => coachSettingsFromEnv({ GEMINI_API_KEY: KEY, [name]: value })).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
    try {
      coachSettingsFromEnv({ GEMINI_API_KEY: KEY, [name]: value });
    } catch (error) {
      expect(String(error)).toContain(name);
      expect(String(error)).not.toContain(value);
    }
  });
});
