import { describe, expect, it } from 'vitest';
import type { Rule } from './rule.ts';
import { ruleIssues } from './run-rules.ts';

/** A rule, sentences that it rewords with what it makes of them, and sentences that it leaves alone. */
export type RuleCase = readonly [
  rule: Rule,
  wrong: readonly (readonly [said: string, better: string])[],
  right: readonly string[],
];

/** The sentence with the first proposal of each issue that the rule raises; itself where it raises none. */
function reworded(rule: Rule, sentence: string): string {
  let text = sentence;
  for (const { from, to, replacements } of ruleIssues(sentence, [rule]).toReversed())
    text = text.slice(0, from) + (replacements[0] ?? '') + text.slice(to);
  return text.replace(/ +/gu, ' ').trim();
}

/** Tests of each rule by its sentences. */
export function describeRules(cases: readonly RuleCase[]): void {
  describe.each(cases.map(([rule, wrong, right]) => ({ name: rule.name, rule, wrong, right })))(
    '$name',
    ({ rule, wrong, right }) => {
      it.each(wrong.map(([said, better]) => ({ said, better })))('rewords "$said"', ({ said, better }) =>
        expect(reworded(rule, said)).toBe(better),
      );
      it.each(right.map((said) => ({ said })))('is silent on "$said"', ({ said }) =>
        expect(reworded(rule, said)).toBe(said),
      );
    },
  );
}
