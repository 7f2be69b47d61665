import { definitionOf } from '@impact/insight/metrics/catalogue';
import { describe, expect, it } from 'vitest';
import { coachInput, metric } from '../coach-input.fixture.ts';
import { namesFeeling } from '../llm/person.ts';
import { coachByRules } from './coach.ts';
import { PRACTICE, STRETCH } from './exercise-library.ts';

const exercises = (...metrics: ReturnType<typeof metric>[]) =>
  coachByRules(coachInput({ metrics, findings: [], transcript: null })).exercises;

describe('the exercises', () => {
  it('fit the weightiest ideas, each from another area', () => {
    const chosen = exercises(
      metric('pace.wpm', 205),
      metric('filler.per_min', 9),
      metric('voice.pitch_sd', 1.5),
      metric('voice.loudness_sd', 2),
    );
    expect(chosen.map(({ title }) => title)).toEqual(['Breath at the full stop', 'Pitch glide', 'Silent beat']);
    expect(chosen[0]?.how).toContain('Watch “Pace” in the next recording: now 205 words a minute, aim for 100 to 165.');
  });

  it('take a second one of an area before they stretch what works', () => {
    const chosen = exercises(metric('eye_contact.ratio', 0.3), metric('posture.slouch', 0.4), metric('pace.wpm', 130));
    expect(chosen.map(({ title }) => title)).toEqual([
      'A friend behind the lens',
      'Shoulder reset',
      'The question that is hardest',
    ]);
  });

  it('stretch what already works, and only that', () => {
    expect(exercises(metric('voice.pitch_sd', 3)).map(({ title }) => title)).toEqual(['Three tellings']);
    expect(exercises(metric('voice.pitch_sd', 3))[0]?.how).toContain('now 3 semitones; keep it there (2 to 5).');
    expect(exercises(metric('pace.wpm', null))).toEqual([]);
  });

  it.each([...PRACTICE, ...STRETCH].map((exercise) => [exercise.title, exercise] as const))(
    '%s is short, and moves metrics that there are',
    (_, { steps, minutes, metrics }) => {
      expect(metrics.length).toBeGreaterThan(0);
      for (const id of metrics) expect(definitionOf(id)?.id).toBe(id);
      expect(minutes).toBeLessThanOrEqual(15);
      expect(steps.length).toBeLessThan(300);
      expect(namesFeeling(steps)).toBe(false);
    },
  );

  it('have titles of their own', () => {
    const titles = [...PRACTICE, ...STRETCH].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
