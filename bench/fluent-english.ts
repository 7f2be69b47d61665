import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '@impact/language/sentences';
import type { SpokenWord } from '@impact/language/spoken';
import { candidateTurns } from '@impact/language/turns';
import { verbatimInterview } from '@impact/language/verbatim.fixture';
import { sentenceWords } from './sentence-words.ts';

/** Sentences of fluent English of the folder of media, by where they are from: verbatim speech first, then written. */
export function fluentEnglish(media: string): Map<string, SpokenWord[][]> {
  const texts = new Map<string, SpokenWord[][]>();
  const interviews = join(media, 'interview');
  for (const file of readdirSync(interviews).filter((name) => name.endsWith('.nlp')))
    texts.set(
      file,
      candidateTurns(verbatimInterview(join(interviews, file))).flatMap((turn) => sentencesOf(turn, 'supplied')),
    );
  const read = readdirSync(join(media, 'asr')).filter((name) => name.startsWith('librivox') && name.endsWith('.txt'));
  texts.set(
    'asr/librivox*.txt',
    read.map((name) => sentenceWords(readFileSync(join(media, 'asr', name), 'utf8').trim())),
  );
  for (const name of ['nytEditorialSnippets', 'amazonReviewSnippets']) {
    const rows = readFileSync(join(media, 'sentiment', `${name}_GroundTruth.txt`), 'utf8')
      .trim()
      .split('\n');
    texts.set(
      name,
      rows.map((row) => sentenceWords(row.split('\t')[2] ?? '')),
    );
  }
  return texts;
}
