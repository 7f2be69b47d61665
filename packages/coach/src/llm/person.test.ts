import { describe, expect, it } from 'vitest';
import { judgesPerson, namesFeeling } from './person.ts';

describe('namesFeeling', () => {
  it.each([
    'The voice sounds tense and worried.',
    'The face looks cheerful and excited.',
    'The tone shows frustration.',
    'A relaxed tone, with less tension.',
    'It sounds calmer and more joyful at 1:04.',
    'The opening sounds bored, the mood is flat.',
    'Nerves can be heard; show enthusiasm.',
    'The smile looks friendly.',
  ])('finds it in: %s', (text) => expect(namesFeeling(text)).toBe(true));

  it.each([
    'The pace sounds fast and lively; enjoy the pause.',
    'The shoulders stay calm 90 % of the time.',
    'Posture is upright, level and calm.',
    'Keep to the past tense while telling the story.',
    'The posture looks restless.',
    'The confidence index is 58 of 100.',
  ])('finds none in: %s', (text) => expect(namesFeeling(text)).toBe(false));
});

describe('judgesPerson', () => {
  it.each([
    'The candidate is nervous.',
    'The speaker feels anxious.',
    'The candidate is insecure.',
    'The tone shows insecurity.',
    'This person lacks confidence.',
    'A lack of confidence can be heard.',
    'They seem unprepared.',
    'She clearly is unprepared.',
    'The answers were, at times, worried.',
    'He’s very quiet.',
    'Being a little tense, the voice rises.',
    'They’re quite excited.',
    'The voice is confident.',
    'You are too fast.',
  ])('refuses: %s', (text) => expect(judgesPerson(text)).toBe(true));

  it.each([
    'The voice sounds nervous in places.',
    'The shoulders are calm.',
    'The gaze is near the lens 31 % of the time.',
    'Fillers cluster in the opening: they are mostly short.',
    'The confidence index is 58 of 100.',
    'The other person’s face belongs under the lens.',
  ])('keeps: %s', (text) => expect(judgesPerson(text)).toBe(false));

  it('takes time in proportion to the length of the text', () => {
    // A scan in quadratic time would take hours here, and run into the limit of the test.
    judgesPerson(`they ${'ly'.repeat(500_000)}`);
    for (const part of ['is ', 'is,  ', 'they ', 'ly', ' ', "'s a "]) {
      expect(namesFeeling(part.repeat(500_000))).toBe(false);
      judgesPerson(part.repeat(500_000));
    }
  });
});
