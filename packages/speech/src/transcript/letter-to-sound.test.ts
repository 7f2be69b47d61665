import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkedSoundModel } from './engine.ts';
import { guessPhones, letterName, withS } from './letter-to-sound.ts';
import { PHONES } from './phones.ts';
import { pronunciations } from './pronounce.ts';

/** Every n-th plain word of the model's dictionary with its pronunciations. */
let dictionary: Map<string, string[][]>;

beforeAll(async () => {
  dictionary = new Map();
  for (const line of readFileSync(join(await checkedSoundModel(), 'dict.txt'), 'utf8').split('\n')) {
    const match = /^([a-z]{3,})(?:\(\d\))? (.+)$/.exec(line.trim());
    if (match?.[1] && match[2])
      dictionary.set(match[1], [...(dictionary.get(match[1]) ?? []), match[2].trim().split(/\s+/)]);
  }
});

/** Levenshtein distance. */
function edits(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  for (const [i, phone] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (phone === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('guessPhones', () => {
  it.each([
    ['team', 'T IY M'],
    ['chips', 'CH IH P S'],
    ['nation', 'N EY SH AH N'],
    ['knight', 'N AY T'],
    ['making', 'M EY K IH NG'],
    ['phone', 'F OW N'],
    ['worked', 'W ER K T'],
    ['needed', 'N IY D IH D'],
  ])('says %s', (word, phones) => {
    expect(guessPhones(word).join(' ')).toBe(phones);
  });

  it('is off by fewer than one phone in five on 500 words spread over the dictionary', () => {
    const words = [...dictionary];
    let wrong = 0;
    let phones = 0;
    for (let i = 0; i < 500; i++) {
      const [word, known] = words[Math.floor((i * words.length) / 500)] ?? ['', []];
      const guess = guessPhones(word);
      const [best] = known
        .map((said) => ({ wrong: edits(guess, said), length: said.length }))
        .sort((a, b) => a.wrong - b.wrong);
      wrong += best?.wrong ?? 0;
      phones += best?.length ?? 0;
    }
    console.info(`letter to sound: phone error rate ${((100 * wrong) / phones).toFixed(1)} % on 500 words`);
    expect(phones).toBeGreaterThan(2500);
    expect(wrong / phones).toBeLessThan(0.2);
  });

  it('speaks in phones of the model, and always says something for letters', () => {
    for (const word of ['qx', 'xyzzy', 'bcd', 'zzz', "o'neil", 'aeiou', 'hhh', 'kubernetes', 'tsvetaeva']) {
      const phones = guessPhones(word);
      expect(phones.length, word).toBeGreaterThan(word === 'hhh' ? -1 : 0);
      expect(phones.filter((phone) => !PHONES.includes(phone))).toEqual([]);
    }
    expect(guessPhones('')).toEqual([]);
  });
});

describe('letters and endings', () => {
  it('says the names of letters', () => {
    expect([...'HTTP'].flatMap(letterName).join(' ')).toBe('EY CH T IY T IY P IY');
    expect(letterName('h')).toEqual([]);
  });

  it('adds an s as it sounds', () => {
    expect(withS(['K', 'AE', 'T'])).toEqual(['K', 'AE', 'T', 'S']);
    expect(withS(['D', 'AO', 'G'])).toEqual(['D', 'AO', 'G', 'Z']);
    expect(withS(['B', 'AH', 'S'])).toEqual(['B', 'AH', 'S', 'IH', 'Z']);
  });
});

describe('pronunciations', () => {
  const say = (...readings: string[][]) =>
    pronunciations({ word: 0, readings }, (word) => (dictionary.get(word) ?? []).map((phones) => phones.join(' ')));

  it('takes words from the dictionary, joins them, and spells letters', () => {
    expect(say(['forty', 'percent'])[0]).toBe('F AO R T IY P ER S EH N T');
    expect(say(['http'], ['H', 'P'])).toContain('EY CH P IY');
  });

  it('knows a compound and a plural by their parts', () => {
    expect(say(['teamworkers'])).toEqual(['T IY M W ER K ER Z']);
    expect(say(["brooklyn's"]).sort()).toEqual(['B R UH K L AH N Z', 'B R UH K L IH N Z']);
  });

  it('is empty for what cannot be said', () => {
    expect(say()).toEqual([]);
  });
});
