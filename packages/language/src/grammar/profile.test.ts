import { LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { afterAll, describe, expect, it } from 'vitest';
import { rulesOffForSpeech, SINGLE_RULES_OFF, WRITING_GROUPS } from './profile.ts';

describe('the spoken-transcript profile', async () => {
  const linter = new LocalLinter({ binary: slimBinary });
  afterAll(() => linter.dispose());
  const config = await linter.getStructuredLintConfig();
  const labels = config.settings.flatMap((setting) => ('Group' in setting ? [setting.Group.label] : []));
  const rules = Object.keys(await linter.getDefaultLintConfig());

  it('names groups and rules that this version of Harper has', () => {
    expect([...WRITING_GROUPS].filter((label) => !labels.includes(label))).toEqual([]);
    expect(SINGLE_RULES_OFF.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('leaves more than half of the rules on, spelling off', () => {
    const off = new Set(rulesOffForSpeech(config));
    expect(off).toContain('SpellCheck');
    expect(off).not.toContain('DespiteOf');
    expect(rules.filter((rule) => !off.has(rule)).length).toBeGreaterThan(rules.length / 2);
  });
});
