import { bandAt, definitionOf } from '@impact/insight/metrics/catalogue';
import type { Exercise } from '@impact/report/report';
import { PRACTICE, type PracticeExercise, STRETCH } from './exercise-library.ts';
import { figure, goal } from './goal.ts';
import type { Idea, MeasuredMetrics } from './rule.ts';

/** As many as somebody does. */
const MOST = 3;

interface Choice {
  exercise: PracticeExercise;
  /** The metrics of the idea that it was chosen for. */
  about: readonly string[];
}

/**
 * Exercises to practise alone: for the weightiest ideas, each from another area as long as there is one; where there is little to improve,
 * exercises that stretch what already works. Fewer where little was measured.
 */
export function exercisesFor(ideas: readonly Idea[], metrics: MeasuredMetrics): Exercise[] {
  const chosen: Choice[] = [];
  const isOtherArea = ({ area }: PracticeExercise): boolean => chosen.every(({ exercise }) => exercise.area !== area);
  const isTrained = (topic: string): boolean => chosen.some(({ exercise }) => exercise.topics.includes(topic));
  const choose = (fits: (exercise: PracticeExercise) => boolean): void => {
    for (const { topic, metrics: about } of ideas) {
      const exercise = PRACTICE.find((each) => each.topics.includes(topic) && fits(each));
      if (exercise && !isTrained(topic)) chosen.push({ exercise, about });
    }
  };
  choose(isOtherArea);
  choose(() => true);
  for (const exercise of STRETCH)
    if (isOtherArea(exercise) && exercise.metrics.some((id) => metrics.has(id))) chosen.push({ exercise, about: [] });
  return chosen.slice(0, MOST).map((choice) => toExercise(choice, metrics));
}

/** With the metrics that the next recording can be held against; where none has a value yet, those that it would give one. */
function toExercise({ exercise, about }: Choice, metrics: MeasuredMetrics): Exercise {
  const { title, steps, minutes, metrics: moved } = exercise;
  const measured = moved.filter((id) => metrics.has(id));
  const watched = measured.find((id) => about.includes(id)) ?? measured[0];
  const how = watched === undefined ? steps : `${steps} ${howToKnow(watched, metrics)}`;
  return { title, how, minutes, metrics: [...(measured.length > 0 ? measured : moved)] };
}

/** What to aim for with metrics that have no bands. */
const AIMS: Readonly<Record<string, string>> = {
  'structure.star': 'all of them in each story',
  'language.readability': 'a lower one',
  'language.hedges_per_100': 'fewer',
  'language.repetition': 'fewer',
  'grammar.findings': 'not the same ones again',
  'language.non_inclusive': 'none',
};

/** Units that a reader needs beside the number. */
const UNITS: Readonly<Record<string, string>> = {
  'words/min': ' words a minute',
  '1/min': ' a minute',
  semitones: ' semitones',
  dB: ' dB',
  dBFS: ' dBFS',
  'per 100 words': ' in 100 words',
  'of 4': ' of 4 parts',
  'of 10': ' of 10',
  s: ' s',
};

/** How the next recording shows that it worked. */
function howToKnow(id: string, metrics: MeasuredMetrics): string {
  const definition = definitionOf(id);
  const metric = metrics.get(id);
  const aim = goal(id) || AIMS[id];
  if (!definition || !metric) return 'The next recording shows whether it worked.';
  const now = `Watch “${definition.label}” in the next recording: now ${figure(id, metric.value)}${UNITS[definition.unit] ?? ''}`;
  if (!aim) return `${now}.`;
  return bandAt(id, metric.value)?.tone === 'good' ? `${now}; keep it there (${aim}).` : `${now}, aim for ${aim}.`;
}
