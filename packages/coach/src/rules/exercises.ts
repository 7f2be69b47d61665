import { bandAt, definitionOf } from '@impact/insight/metrics/catalogue';
import type { Exercise } from '@impact/report/report';
import { PRACTICE, type PracticeExercise, STRETCH } from './exercise-library.ts';
import { figure, goal } from './goal.ts';
import type { Idea, MeasuredMetrics } from './rule.ts';

/** As many as somebody does. */
const MOST = 3;

/**
 * Exercises to practise alone: for the weightiest ideas first, each from another area; where there is little to improve, exercises that
 * stretch what already works. None whose effect the next recording could not show by a number that this one has.
 */
export function exercisesFor(ideas: readonly Idea[], metrics: MeasuredMetrics): Exercise[] {
  const chosen: { exercise: PracticeExercise; about: readonly string[] }[] = [];
  const choose = (library: readonly PracticeExercise[], about: readonly string[]): void => {
    const exercise = library.find(
      ({ area, metrics: moved }) =>
        chosen.every((other) => other.exercise.area !== area) && moved.some((id) => metrics.has(id)),
    );
    if (exercise && chosen.length < MOST) chosen.push({ exercise, about });
  };
  for (const idea of ideas)
    choose(
      PRACTICE.filter(({ topics }) => topics.includes(idea.topic)),
      idea.metrics,
    );
  for (const exercise of STRETCH) choose([exercise], []);
  return chosen.map(({ exercise, about }) => toExercise(exercise, about, metrics));
}

/** `about` are the metrics that the exercise was chosen for: of those that it moves, they are the ones to watch. */
function toExercise(
  { title, steps, minutes, metrics: moved }: PracticeExercise,
  about: readonly string[],
  metrics: MeasuredMetrics,
): Exercise {
  const measured = moved.filter((id) => metrics.has(id));
  const watched = measured.find((id) => about.includes(id)) ?? measured[0];
  return { title, how: `${steps}${watched ? ` ${howToKnow(watched, metrics)}` : ''}`, minutes, metrics: measured };
}

/** How the next recording shows that it worked. */
function howToKnow(id: string, metrics: MeasuredMetrics): string {
  const metric = metrics.get(id);
  if (!metric) return '';
  const { label = id, unit = '' } = definitionOf(id) ?? {};
  const now = `“${label}” is ${figure(id, metric.value)}${UNITS[unit] ?? ''} now`;
  const aim = goal(id);
  if (aim === '') return `The next recording shows it: ${now}.`;
  return bandAt(id, metric.value)?.tone === 'good'
    ? `The next recording shows it: ${now}, inside the aim of ${aim}, and should stay there.`
    : `The next recording shows it: ${now}; aim for ${aim}.`;
}

/** Units that a reader needs beside the number. */
const UNITS: Readonly<Record<string, string>> = {
  'words/min': ' words a minute',
  '1/min': ' a minute',
  semitones: ' semitones',
  dB: ' dB',
  dBFS: ' dBFS',
  'per 100 words': ' in 100 words',
  'of 4': ' of 4',
  'of 10': ' of 10',
  s: ' s',
};
