import { describe, expect, it } from 'vitest';
import { writtenText } from '../spoken.ts';
import { spoken } from '../transcript.fixture.ts';
import { fluentSentence } from './fluent-text.ts';

const fluent = (text: string) => {
  const { words, seams } = fluentSentence(spoken(text));
  return { text: writtenText(words), seamsBefore: words.filter((_, i) => seams[i]).map((word) => word.text) };
};

describe('fluentSentence', () => {
  it('leaves out fillers, restarts and fragments, and remembers where', () => {
    expect(fluent('So I, um, I went to w- work early.')).toEqual({
      text: 'So I went to work early.',
      seamsBefore: ['I', 'work'],
    });
  });

  it('marks a new start after a broken-off word, a dash or an article that nothing follows', () => {
    expect(fluent('we have to inter- they called').seamsBefore).toEqual(['they']);
    expect(fluent('it was the and our team').seamsBefore).toEqual(['and']);
    expect(fluent('we were... nobody knew').seamsBefore).toEqual(['nobody']);
  });
});
