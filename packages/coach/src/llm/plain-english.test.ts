import { describe, expect, it } from 'vitest';
import { hasMarkup, isEnglish } from './plain-english.ts';

describe('hasMarkup', () => {
  const ids = new Set(['pace.wpm']);
  it.each(['data:text/html,x', 'a@b', 'x.example', '&lt;b', '# Title', 'one __two__', '[1]', 'a|b', 'C:\\x'])(
    'finds it in: %s',
    (text) => expect(hasMarkup(text, ids)).toBe(true),
  );
  it.each([
    'Say it once, e.g. at the end. Then wait.',
    'The data: 201.4 words a minute; 31 % of it, at 1:04 (see pace.wpm).',
    'Lift the voice – a little – on the word that carries the news!',
  ])('finds none in: %s', (text) => expect(hasMarkup(text, ids)).toBe(false));
});

describe('isEnglish', () => {
  it.each([
    'Pause two seconds, breathe, continue slowly.',
    'Slow down.',
    'End each sentence with one quiet breath.',
    'A café visit in São Paulo opens the story well.',
  ])('takes: %s', (text) => expect(isEnglish(text)).toBe(true));
  it.each([
    'Machen Sie nach jedem Satz eine kurze Pause.',
    'Parlez plus lentement pendant votre prochaine réponse.',
    'Hable más despacio al final de cada frase.',
    'Slоw down.',
    'Score ⅒',
    '速度を落として',
  ])('refuses: %s', (text) => expect(isEnglish(text)).toBe(false));
});
