import { ImpactError } from '@impact/report/error';
import type { GrammarFinding } from '../observation.ts';
import { quoteOf, type SpokenWord } from '../spoken.ts';
import { mapWords, type TextMap, wordsAt } from '../text-map.ts';
import { isAudible } from './audible.ts';
import type { GrammarChecker, GrammarIssue } from './checker.ts';
import { type FluentSentence, fluentSentence } from './fluent-text.ts';

/** Characters given to the checker at once; small enough to stop between two. */
const BATCH = 8000;
/** Words shown on each side of a finding. */
const CONTEXT = 2;
/** Words of a draft that the recogniser itself doubts are not judged. */
const DOUBTFUL = 0.5;

/**
 * Grammar findings of sentences of speech. Nothing is raised where the fault may be the transcript's or the moment's: at fillers,
 * restarts and broken-off words, on differences that nobody can hear, and, in a draft, on words of low confidence or beside one.
 */
export async function checkGrammar(
  sentences: readonly (readonly SpokenWord[])[],
  checker: GrammarChecker,
  options: { draft: boolean; signal?: AbortSignal | undefined },
): Promise<GrammarFinding[]> {
  const findings: GrammarFinding[] = [];
  for (const batch of batches(sentences.map(fluentSentence))) {
    // An abort can only arrive when this thread is free for a moment.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (options.signal?.aborted)
      throw new ImpactError('ABORTED', 'The analysis was stopped.', { cause: options.signal.reason });
    for (const { sentence, map, issue } of locate(batch, await checker.check(batch.text))) {
      const finding = toFinding(sentence, map, issue, options.draft);
      if (finding) findings.push(finding);
    }
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

/** Puts each issue (they come in order of their place) into its sentence's own offsets; one that spans two sentences is left out. */
function* locate(batch: Batch, issues: readonly GrammarIssue[]) {
  let index = 0;
  for (const issue of issues) {
    while ((batch.parts[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= issue.from) index += 1;
    const part = batch.parts[index];
    if (!part) return;
    const own = { ...issue, from: issue.from - part.from, to: issue.to - part.from };
    if (own.to <= part.map.text.length) yield { sentence: part.sentence, map: part.map, issue: own };
  }
}

function toFinding(sentence: FluentSentence, map: TextMap, issue: GrammarIssue, draft: boolean): GrammarFinding | null {
  const hit = wordsAt(map, issue);
  if (!hit || !isAudible(map.text.slice(issue.from, issue.to), issue.replacements)) return null;
  const { words, seams } = sentence;
  // The rule looked at least one word to each side of what it marks.
  if (seams.slice(hit.first, hit.last + 2).includes(true)) return null;
  const judged = words.slice(Math.max(0, hit.first - 1), hit.last + 2);
  if (draft && judged.some((word) => word.confidence !== null && word.confidence < DOUBTFUL)) return null;

  let first = hit.first;
  while (first > 0 && hit.first - first < CONTEXT && !seams[first]) first -= 1;
  let last = hit.last;
  while (last < words.length - 1 && last - hit.last < CONTEXT && !seams[last + 1]) last += 1;
  const quote = quoteOf(words.slice(first, last + 1));
  if (!quote) return null;
  const before = map.text.slice(map.ranges[first]?.from, issue.from);
  const after = map.text.slice(issue.to, map.ranges[last]?.to);
  return {
    ...quote,
    rule: issue.rule,
    kind: issue.kind,
    message: issue.message,
    replacements: issue.replacements.map((replacement) =>
      `${before}${replacement}${after}`.replace(/\s+/gu, ' ').trim(),
    ),
  };
}
