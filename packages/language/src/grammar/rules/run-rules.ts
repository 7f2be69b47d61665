import type { GrammarIssue } from '../checker.ts';
import { aOrAn } from './a-or-an.ts';
import * as articles from './articles.ts';
import * as collocations from './collocations.ts';
import * as comparison from './comparison.ts';
import * as gerund from './gerund.ts';
import * as massNouns from './mass-nouns.ts';
import * as nounAgreement from './noun-agreement.ts';
import * as number from './number.ts';
import * as participle from './participle.ts';
import * as plainForm from './plain-form.ts';
import * as pluralAfter from './plural-after.ts';
import * as pronounAgreement from './pronoun-agreement.ts';
import type { Rule } from './rule.ts';
import { tagWords, wordAt } from './tagged-words.ts';

/** Every rule there is; where two match the same words, the one that stands first here counts. */
export const SPEECH_RULES: readonly Rule[] = [
  plainForm,
  participle,
  gerund,
  pronounAgreement,
  nounAgreement,
  massNouns,
  pluralAfter,
  number,
  comparison,
  articles,
  { aOrAn },
  collocations,
].flatMap((group) => Object.values(group));

/** An issue that knows which words its rule looked at. */
export interface RuleIssue extends GrammarIssue {
  scope: { from: number; to: number };
}

/** What the rules find in one sentence, in order of place, without overlaps. Linear in its length. */
export function ruleIssues(sentence: string, rules: readonly Rule[] = SPEECH_RULES): RuleIssue[] {
  const words = tagWords(sentence);
  const issues: RuleIssue[] = [];
  let free = 0;
  for (let index = 0; index < words.length; index += 1) {
    for (const rule of rules) {
      const match = rule.match(words, index);
      if (!match || match.from < free) continue;
      free = match.to;
      issues.push({
        from: wordAt(words, match.from).from,
        to: wordAt(words, match.to - 1).to,
        scope: {
          from: wordAt(words, match.scope.from).from,
          to: wordAt(words, Math.min(words.length, match.scope.to) - 1).to,
        },
        rule: rule.name,
        kind: rule.kind,
        message: match.why,
        replacements: match.replacements,
      });
      break;
    }
  }
  return issues.sort((a, b) => a.from - b.from);
}
