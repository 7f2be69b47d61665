import i18next from 'i18next';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// What it asks of a browser as it is loaded.
beforeAll(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('document', { documentElement: {} });
});
afterAll(() => void vi.unstubAllGlobals());

test('says nothing where a text is empty, in both languages', async () => {
  const { chooseLanguage } = await import('./i18n.ts');
  for (const language of ['en', 'de'] as const) {
    await chooseLanguage(language);
    expect(i18next.t('newInterview.record.say.idle')).toBe('');
    expect(i18next.t('newInterview.record.say.recording')).not.toBe('');
  }
});
