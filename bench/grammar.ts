/**
 * Share of erroneous and of clean sentences that the spoken-transcript profile flags, on JFLEG (Napoles et al. 2017): a source line counts
 * as erroneous when it differs from all four corrections; every correction counts as clean.
 *
 *   node bench/grammar.ts [lines=300] [--rules]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHarperChecker } from '@impact/language/grammar/harper';
import { checkGrammar } from '@impact/language/grammar/spoken-grammar';
import { sentenceWords } from './sentence-words.ts';

const folder = join(import.meta.dirname, '../../shared/media/grammar');
if (!existsSync(folder)) {
  console.error('JFLEG is not here: this needs ../shared/media/grammar.');
  process.exit(1);
}

const count = Number(process.argv[2] ?? 300);
/** JFLEG is tokenised ("do n't", "word ."): written as people write. */
const detokenise = (line: string): string =>
  line
    .trim()
    .replace(/ (n't|'[a-z]+)\b/giu, '$1')
    .replace(/ ([.,;:!?)])/gu, '$1')
    .replace(/\( /gu, '(');
const lines = (name: string): string[] =>
  readFileSync(join(folder, `jfleg_dev.${name}`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, count)
    .map(detokenise);

const references = ['ref0', 'ref1', 'ref2', 'ref3'].map(lines);
const erroneous = lines('src').filter((line, i) => references.every((reference) => reference[i] !== line));
const clean = references.flat();

const checker = await createHarperChecker();
const rules = new Map<string, { erroneous: number; clean: number; example: string }>();

async function flagged(name: 'erroneous' | 'clean', sentences: string[]): Promise<number> {
  let hits = 0;
  for (const sentence of sentences) {
    const findings = await checkGrammar([sentenceWords(sentence)], checker, { draft: false });
    if (findings.length > 0) hits += 1;
    for (const finding of findings) {
      const rule = rules.get(finding.rule) ?? { erroneous: 0, clean: 0, example: '' };
      rule[name] += 1;
      if (name === 'clean') rule.example = `${finding.text} → ${finding.replacements[0] ?? ''}`;
      rules.set(finding.rule, rule);
    }
  }
  return hits;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const wrong = await flagged('erroneous', erroneous);
const right = await flagged('clean', clean);
console.log(`erroneous sentences flagged: ${wrong} of ${erroneous.length} (${percent(wrong, erroneous.length)})`);
console.log(`corrected sentences flagged: ${right} of ${clean.length} (${percent(right, clean.length)})`);
if (process.argv.includes('--rules')) {
  const sorted = [...rules].sort(([, a], [, b]) => b.erroneous + b.clean - a.erroneous - a.clean);
  console.table(sorted.map(([rule, hits]) => ({ rule, ...hits })));
}
await checker.close();
