import { describe, expect, it } from 'vitest';
import { readsFeeling } from './feelings.ts';
import { namesFeeling } from './person.ts';

const refused = (text: string): boolean => namesFeeling(text) || readsFeeling(text);

describe('where feelings are ruled out', () => {
  it.each([
    'The voice sounds tearful.',
    'The voice trembles with fright.',
    'The face looks confident.',
    'The smile looks warm and content.',
    'The voice sounds shaky and hesitant.',
    'The voice sounds flat and lifeless, even hopeless.',
    'An apprehensive look.',
    'The face looks pleased with the words.',
    'The voice sounds furious at the end.',
    'The voice sounds aggressive.',
    'The face shows contempt.',
    'The face looks grim and shocked.',
    'Under strain, the voice rises.',
    'The voice sounds rather haunted.',
    'The ending comes across as wistful.',
    'The opening sounds fast, steady and forlorn.',
    'The opening sounds fast, forlorn.',
    'The voice sounds at times wistful.',
  ])('refuses: %s', (text) => expect(refused(text)).toBe(true));

  it.each([
    'The pace sounds fast and lively.',
    'The posture looks upright, level and steady.',
    'The voice sounds monotone at the end.',
    'The gaze looks down and away from the lens.',
    'Look just above the lens, and at the notes before.',
    'The face shows a smile at the beginning.',
  ])('keeps what is seen and heard: %s', (text) => expect(refused(text)).toBe(false));
});
