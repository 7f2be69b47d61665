import { describe, expect, it } from 'vitest';
import { questionAskedIn } from './questions-asked.ts';
import { spoken } from './transcript.fixture.ts';

const asked = (text: string) => questionAskedIn(spoken(text))?.text ?? null;

describe('questionAskedIn', () => {
  it.each([
    ['What does a typical day look like?', 'What does a typical day look like?'],
    ['Okay, and um how do you measure success?', 'how do you measure success?'],
    ['And the team is in Berlin?', 'the team is in Berlin?'],
    ['Could you tell me more about the budget.', 'Could you tell me more about the budget.'],
    ["I'd like to know who I would report to.", "I'd like to know who I would report to."],
    ['Can I ask what you said about travel?', 'Can I ask what you said about travel?'],
    ['Could I work from home?', 'Could I work from home?'],
    ['Can I start in June?', 'Can I start in June?'],
    ['Would you want me in the office?', 'Would you want me in the office?'],
    ['Why did the last person leave?', 'Why did the last person leave?'],
    ['when would the job start', 'when would the job start'],
    ['how many people are in the team', 'how many people are in the team'],
  ])('hears one in “%s”', (text, quote) => expect(asked(text)).toBe(quote));

  it.each([
    'You know?',
    'It was late, you know?',
    "It's a small town, isn't it?",
    'We were done, right?',
    'We were done right?',
    "You are moving now aren't you?",
    'I asked him what the problem was.',
    'I asked him, what is the problem?',
    '“What is the problem?”',
    'So what did I do?',
    'And why?',
    'Sorry, could you repeat the question?',
    'Can you hear me now?',
    'what is important to me is the team',
    'What we did was simple.',
    'When I was there we grew.',
    'How to sell is what I learned.',
    'Does that answer your question?',
    'Do you want me to share my screen?',
    'Can I take a sip of water?',
    'Could I just have a quick look at my notes?',
    'Should I start with the first one?',
    'Why not just fix it?',
    'What could go wrong?',
    'But how hard can it be?',
  ])('hears none in “%s”', (text) => expect(asked(text)).toBeNull());

  it('tells the moment', () => {
    // Words of 0.4 s: "And," is the first, so that the question begins at 0.4.
    expect(questionAskedIn(spoken('And, when would I start?'))).toMatchObject({ start: 0.4, end: 2 });
  });
});
