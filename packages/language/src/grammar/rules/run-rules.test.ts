import { describe, expect, it } from 'vitest';
import { ruleIssues, SPEECH_RULES } from './run-rules.ts';

describe('the rules for speech', () => {
  it('have names of their own', () =>
    expect(new Set(SPEECH_RULES.map((rule) => rule.name)).size).toBe(SPEECH_RULES.length));

  it('tell the place, the words looked at, and what to say', () =>
    expect(ruleIssues('So she go home.')).toEqual([
      {
        from: 7,
        to: 9,
        scope: { from: 0, to: 14 },
        rule: 'singular-pronoun-agreement',
        kind: 'Agreement',
        message: 'After “she” the verb takes the form for one.',
        replacements: ['goes', 'went'],
      },
    ]));

  it('never mark the same words twice', () => {
    const issues = ruleIssues('He have many informations and she discuss about a advices every days.');
    expect(issues.length).toBeGreaterThan(3);
    for (const [index, issue] of issues.slice(1).entries())
      expect(issue.from).toBeGreaterThanOrEqual(issues[index]?.to ?? 0);
  });

  it.each([
    ['habitual be', 'He be working late every day.'],
    ['no form of be', 'They going home and she tall.'],
    ['negative concord', "I don't know nothing and nobody told me nothing."],
    ["ain't", "I ain't got no time and it ain't like that."],
    ['levelled was', 'We was tired, you was there and there was many people.'],
    ['completive done', 'She done told me that.'],
    ['stressed been', 'I been knowing him for years.'],
    ['a story with had', 'I had went to the store.'],
    ['it for there', "It's a lot of people out there."],
    ['bare measures', 'It was two year ago and cost five pound.'],
    ['two modals', 'I might could do that.'],
    ['a question inside', 'I asked him did he want it.'],
    ["there's with several", "There's many people and there's two offices."],
  ])('hold %s for no fault', (_, said) => expect(ruleIssues(said)).toEqual([]));

  it.each([
    'I was gonna call them, and me and my team wanna help.',
    'Okay so yeah, basically what we did is we sat down and we went through it.',
    'The thing is, is that nobody told us.',
    'You know, like, these kind of things happen.',
    'It is what it is.',
  ])('let everyday speech be: "%s"', (said) => expect(ruleIssues(said)).toEqual([]));

  it.each(['', '   ', '...', 'a', "n't n't n't", 'the the the', '😀 a informations 😀', '- / - a/an'])(
    'take "%s"',
    (text) => {
      for (const { from, to } of ruleIssues(text)) expect(text.slice(from, to)).not.toBe('');
    },
  );
});
