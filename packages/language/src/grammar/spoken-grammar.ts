import { ImpactError } from '@impact/report/error';
import type { GrammarFinding } from '../observation.ts';
import { quoteOf, type SpokenWord } from '../spoken.ts';
import { mapWords, type TextMap, wordsAt } from '../text-map.ts';
import { isAudible } from './audible.ts';
import type { GrammarChecker, GrammarIssue } from './checker.ts';
import { isDialectForm } from './dialect.ts';
import { explain } from './explain.ts';
import { type FluentSentence, fluentSentence } from './fluent-text.ts';
import { mergeIssues } from './merge-issues.ts';
import { ruleIssues } from './rules/run-rules.ts';

/** Characters given to the checker at once; small enough to stop between two. */
const BATCH = 8000;
/** Words shown on each side of a finding. */
const CONTEXT = 2;
/** Words that the recogniser itself doubts are not judged. */
const DOUBTFUL = 0.5;

/**
 * Grammar findings of sentences of speech, by the checker and by the rules of `rules/`; where both mark the same words one finding is
 * left. Nothing is raised where the fault may be the transcript's or the moment's: at fillers, restarts and broken-off words, on
 * differences that nobody can hear, and, where a recogniser wrote the words, where one of low confidence took part. Throws `ABORTED`, and what the checker throws.
 */
export async function checkGrammar(
  sentences: readonly (readonly SpokenWord[])[],
  checker: GrammarChecker,
  options: { recognised: boolean; signal?: AbortSignal | undefined },
): Promise<GrammarFinding[]> {
  const findings: GrammarFinding[] = [];
  for (const batch of batches(sentences.map(fluentSentence))) {
    // An abort can only arrive when this thread is free for a moment.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (options.signal?.aborted)
      throw new ImpactError('ABORTED', 'The analysis was stopped.', { cause: options.signal.reason });
    const checked = bySentence(batch, await checker.check(batch.text));
    batch.parts.forEach(({ sentence, map }, index) => {
      const own = sayable(sentence, map, ruleIssues(map.text), options.recognised);
      const others = sayable(sentence, map, checked[index] ?? [], options.recognised);
      for (const issue of mergeIssues(own, others)) findings.push(...toFinding(sentence, map, issue));
    });
  }
  return findings;
}

interface Batch {
  text: string;
  parts: { sentence: FluentSentence; map: TextMap; from: number }[];
}

/** Joins sentences to texts of about `BATCH` characters, blank lines between. */
function* batches(sentences: readonly FluentSentence[]): Generator<Batch> {
  let batch: Batch = { text: '', parts: [] };
  for (const sentence of sentences) {
    const map = mapWords(sentence.words);
    const text = map.text.trimEnd();
    if (text === '') continue;
    batch.parts.push({ sentence, map, from: batch.text.length });
    batch.text += /[.?!]$/u.test(text) ? `${text}\n\n` : `${text}.\n\n`;
    if (batch.text.length >= BATCH) {
      yield batch;
      batch = { text: '', parts: [] };
    }
  }
  if (batch.parts.length > 0) yield batch;
}

/** The issues of each sentence, in its own offsets; one that spans two sentences is left out. They come in order of their place. */
function bySentence(batch: Batch, issues: readonly GrammarIssue[]): GrammarIssue[][] {
  const found: GrammarIssue[][] = batch.parts.map(() => []);
  let index = 0;
  for (const issue of issues) {
    while ((batch.parts[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= issue.from) index += 1;
    const part = batch.parts[index];
    if (!part) break;
    const own = { ...issue, from: issue.from - part.from, to: issue.to - part.from };
    if (own.to <= part.map.text.length) found[index]?.push(own);
  }
  return found;
}

/** The issues that a listener could hear and that rest on words that belong together and were heard well. */
function sayable(
  { words, seams }: FluentSentence,
  map: TextMap,
  issues: readonly GrammarIssue[],
  recognised: boolean,
): GrammarIssue[] {
  return issues.filter((issue) => {
    const hit = wordsAt(map, issue);
    if (!hit || isDialectForm(map.text, issue)) return false;
    const following = words[hit.last + 1]?.key ?? '';
    if (!isAudible(map.text.slice(issue.from, issue.to), issue.replacements, following)) return false;
    // Where a rule does not tell what it looked at, it was at least one word to each side of what it marks.
    const looked = (issue.scope && wordsAt(map, issue.scope)) ?? { first: hit.first - 1, last: hit.last + 1 };
    const first = Math.max(0, Math.min(looked.first, hit.first));
    const last = Math.max(looked.last, hit.last);
    if (seams.slice(first + 1, last + 2).includes(true)) return false;
    const judged = words.slice(first, last + 1);
    return !recognised || judged.every((word) => word.confidence === null || word.confidence >= DOUBTFUL);
  });
}

/** The issue with the words around it, worded anew; none where the quote is empty. */
function toFinding({ words, seams }: FluentSentence, map: TextMap, issue: GrammarIssue): GrammarFinding[] {
  const hit = wordsAt(map, issue);
  if (!hit) return [];
  let first = hit.first;
  while (first > 0 && hit.first - first < CONTEXT && !seams[first]) first -= 1;
  let last = hit.last;
  while (last < words.length - 1 && last - hit.last < CONTEXT && !seams[last + 1]) last += 1;
  const quote = quoteOf(words.slice(first, last + 1));
  if (!quote) return [];
  const before = map.text.slice(map.ranges[first]?.from, issue.from);
  const after = map.text.slice(issue.to, map.ranges[last]?.to);
  return [
    {
      ...quote,
      rule: issue.rule,
      kind: issue.kind,
      message: explain(map.text.slice(issue.from, issue.to), issue),
      replacements: issue.replacements.map((replacement) =>
        `${before}${replacement}${after}`.replace(/\s+/gu, ' ').trim(),
      ),
    },
  ];
}
