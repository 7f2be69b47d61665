/**
 * How well grammar findings tell wrong English from right, and how often they come up in real speech.
 *
 * - Sentences of JFLEG dev (Napoles et al. 2017): a source line counts as erroneous when it differs from all four corrections; every
 *   correction counts as clean. Rules were written with the even lines in view; of the odd ones only these figures were ever looked at.
 * - Documents of 150 to 1500 words, consecutive sentences as they were written against the same sentences corrected (each of the four
 *   corrections): AUC of findings per 100 words.
 * - Interviews, a call and read speech of `../shared/media`: findings per 100 words of fluent speech. These are few words, so editorials and
 *   product reviews (Hutto & Gilbert 2014) stand beside them as much more English of native writers.
 *
 *   node bench/grammar.ts [--rules] [--findings]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHarperChecker } from '@impact/language/grammar/harper';
import { ruleIssues, SPEECH_RULES } from '@impact/language/grammar/rules/run-rules';
import { checkGrammar } from '@impact/language/grammar/spoken-grammar';
import type { GrammarFinding } from '@impact/language/observation';
import { countedWords, type SpokenWord } from '@impact/language/spoken';
import { fluentEnglish } from './fluent-english.ts';
import { sentenceWords } from './sentence-words.ts';

const media = join(import.meta.dirname, '../../shared/media');
const folder = join(media, 'grammar');
if (!existsSync(folder)) {
  console.error('JFLEG is not here: this needs ../shared/media/grammar.');
  process.exit(1);
}
const shown = new Set(process.argv.slice(2));

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
    .map(detokenise);

const ownRules = new Set(SPEECH_RULES.map((rule) => rule.name));
const harper = await createHarperChecker();
const check = (sentences: readonly (readonly SpokenWord[])[]): Promise<GrammarFinding[]> =>
  checkGrammar(sentences, harper, { recognised: false });

interface Checked {
  text: string;
  words: number;
  findings: GrammarFinding[];
}
async function checked(texts: readonly string[]): Promise<Checked[]> {
  const results: Checked[] = [];
  for (const text of texts) {
    const words = sentenceWords(text);
    results.push({ text, words: countedWords(words).length, findings: await check([words]) });
  }
  return results;
}

const source = await checked(lines('src'));
const corrections: Checked[][] = [];
for (const name of ['ref0', 'ref1', 'ref2', 'ref3']) corrections.push(await checked(lines(name)));
const isErroneous = (index: number): boolean =>
  corrections.every((correction) => correction[index]?.text !== source[index]?.text);

/** The lines of one parity: 0 even, 1 odd, counted from 0. */
const ofParity = <T>(all: readonly T[], parity: number): T[] => all.filter((_, index) => index % 2 === parity);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const flagged = (sentences: readonly Checked[]): number =>
  sentences.filter(({ findings }) => findings.length > 0).length;

const halves = [0, 1].map((parity) => {
  const erroneous = source.filter((_, index) => index % 2 === parity && isErroneous(index));
  const clean = corrections.flatMap((correction) => ofParity(correction, parity));
  const [hits, alarms] = [flagged(erroneous), flagged(clean)];
  const [recall, falseAlarms] = [hits / erroneous.length, alarms / clean.length];
  return {
    lines: parity === 0 ? 'even (developed on)' : 'odd (held out)',
    'erroneous found (recall)': `${hits} of ${erroneous.length} (${percent(hits, erroneous.length)})`,
    'clean flagged (false alarms)': `${alarms} of ${clean.length} (${percent(alarms, clean.length)})`,
    // There are four corrections to each line: shares, not counts, make precision that of as many wrong as right sentences.
    'precision, as many wrong as right': percent(recall, recall + falseAlarms),
  };
});
console.table(halves);

/** Runs of consecutive sentences of at least `least` words; what is left at the end belongs to none. Findings per 100 words of each. */
function documents(sentences: readonly Checked[], least: number): number[] {
  const rates: number[] = [];
  let [words, findings] = [0, 0];
  for (const sentence of sentences) {
    words += sentence.words;
    findings += sentence.findings.length;
    if (words < least) continue;
    rates.push((100 * findings) / words);
    [words, findings] = [0, 0];
  }
  return rates;
}

/** Share of pairs in which the erroneous document has the higher rate; ties count half. */
function auc(erroneous: readonly number[], clean: readonly number[]): number {
  let wins = 0;
  for (const a of erroneous) for (const b of clean) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (erroneous.length * clean.length);
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
console.table(
  [150, 375, 750, 1500].flatMap((least) =>
    [[0, 1], [0], [1]].map((parities) => {
      const only = (all: readonly Checked[]): Checked[] =>
        all.filter((_, index) => isErroneous(index) && parities.includes(index % 2));
      const erroneous = documents(only(source), least);
      const clean = corrections.flatMap((correction) => documents(only(correction), least));
      return {
        words: least,
        lines: parities.length === 2 ? 'all' : parities[0] === 0 ? 'even' : 'odd',
        documents: `${erroneous.length} / ${clean.length}`,
        'per 100, erroneous': mean(erroneous).toFixed(2),
        'per 100, corrected': mean(clean).toFixed(2),
        AUC: auc(erroneous, clean).toFixed(3),
      };
    }),
  ),
);

if (shown.has('--rules')) {
  const rules = new Map<string, { rule: string; even: number; odd: number; evenClean: number; oddClean: number }>();
  const count = (sentences: readonly Checked[], erroneous: boolean): void =>
    sentences.forEach(({ findings }, index) => {
      for (const { rule } of findings) {
        const row = rules.get(rule) ?? { rule, even: 0, odd: 0, evenClean: 0, oddClean: 0 };
        if (erroneous) row[index % 2 === 0 ? 'even' : 'odd'] += isErroneous(index) ? 1 : 0;
        else row[index % 2 === 0 ? 'evenClean' : 'oddClean'] += 1;
        rules.set(rule, row);
      }
    });
  count(source, true);
  for (const correction of corrections) count(correction, false);
  console.log('Findings in erroneous sentences (one source) and in clean ones (four corrections):');
  console.table([...rules.values()].sort((a, b) => b.even + b.odd - a.even - a.odd));
}

const table: Record<string, string | number>[] = [];
for (const [text, sentences] of fluentEnglish(media)) {
  const findings = await check(sentences);
  const words = countedWords(sentences.flat()).length;
  const own = findings.filter(({ rule }) => ownRules.has(rule)).length;
  table.push({
    text,
    words,
    findings: findings.length,
    'by own rules': own,
    'per 100 words': ((100 * findings.length) / words).toFixed(3),
  });
  if (shown.has('--findings'))
    for (const finding of findings)
      console.log(`${text}  ${finding.rule}: ${finding.text} → ${finding.replacements[0] ?? ''}`);
}
console.table(table);

const all = source.map(({ text }) => text);
const words = source.reduce((sum, sentence) => sum + sentence.words, 0);
const begin = process.cpuUsage();
for (const text of all) ruleIssues(text);
const spent = process.cpuUsage(begin);
console.log(
  `own rules with tagging: ${(((spent.user + spent.system) / 1000 / words) * 1000).toFixed(0)} CPU ms per 1000 words`,
);
await harper.close();
