import { ImpactError } from '@impact/report/error';
import { Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import type { GrammarChecker, GrammarIssue } from './checker.ts';
import { rulesOffForSpeech } from './profile.ts';

/**
 * Harper (offline, Apache-2.0) with the rules that make sense for speech. Takes about 1.5 s and 300–400 MB, which `close` gives back
 * only when the thread ends: WebAssembly memory never shrinks. Throws `ENGINE_FAILED` when it cannot be loaded.
 */
export async function createHarperChecker(): Promise<GrammarChecker> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American });
  try {
    await linter.setup();
    const off = rulesOffForSpeech(await linter.getStructuredLintConfig());
    const config = await linter.getDefaultLintConfig();
    await linter.setLintConfig({ ...config, ...Object.fromEntries(off.map((rule) => [rule, false])) });
  } catch (cause) {
    throw new ImpactError('ENGINE_FAILED', 'The grammar checker could not be loaded; install the packages again.', {
      cause,
    });
  }
  return {
    async check(text) {
      const byRule = await linter.organizedLints(text, { language: 'plaintext' });
      return Object.entries(byRule)
        .flatMap(([rule, lints]) => lints.map((lint) => takeIssue(rule, lint)))
        .sort((a, b) => a.from - b.from || a.to - b.to);
    },
    close: () => linter.dispose(),
  };
}

/** Reads a lint out of WebAssembly memory and frees it there. */
function takeIssue(rule: string, lint: Lint): GrammarIssue {
  const span = lint.span();
  const problem = lint.get_problem_text();
  const replacements: string[] = [];
  for (const suggestion of lint.suggestions()) {
    const text = suggestion.get_replacement_text();
    replacements.push(suggestion.kind() === SuggestionKind.InsertAfter ? problem + text : text);
    suggestion.free();
  }
  const issue = {
    from: span.start,
    to: span.end,
    rule,
    kind: lint.lint_kind_pretty(),
    message: lint.message(),
    replacements,
  };
  span.free();
  lint.free();
  return issue;
}
