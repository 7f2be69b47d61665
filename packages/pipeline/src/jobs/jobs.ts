import type { Unavailable } from '@impact/report/error';
import { PLAN } from '../plan.ts';
import type { Recording, Settings, Step, StepName } from '../step.ts';
import { stepKey } from '../step-key.ts';
import { obstacleOf, partKeyOf, stepsBefore } from '../step-run.ts';

/** One step of the plan, or a part of it, as a job that any process may do. */
export interface StepJob {
  /** `voice`, or `vision:30` for a part of a step. */
  id: string;
  step: StepName;
  part: string | null;
  /** Ids of the jobs that have to be over before. */
  after: string[];
  /** Steps whose results it reads, directly or not, in the plan's order. */
  reads: StepName[];
  /** Seconds of recording that it covers. */
  seconds: number;
  /** CPU seconds expected. */
  cost: number;
  /** Where the cache holds the result of a part; null for a whole step, whose place depends on the results before. */
  key: string | null;
  /** Why there is nothing to do; null for a job that is to be run. */
  obstacle: Unavailable | null;
}

/** All jobs of an analysis, in the plan's order. */
export function jobsOf(recording: Recording, settings: Settings, plan: readonly Step[] = PLAN): StepJob[] {
  const { duration } = recording.media;
  const jobs: StepJob[] = [];
  const obstacles: { [N in StepName]?: Unavailable } = {};
  for (const step of plan) {
    const { name } = step;
    const obstacle = obstacleOf(step, { recording, settings }, obstacles);
    if (obstacle) obstacles[name] = obstacle;
    const before = stepsBefore(step);
    const common = {
      step: name,
      after: jobs.filter((job) => before.includes(job.step)).map(({ id }) => id),
      reads: closureOf(step, plan)
        .filter((other) => other !== step)
        .map((other) => other.name),
      obstacle,
    };
    const parts = obstacle ? undefined : step.parts?.of(recording);
    if (!parts) {
      jobs.push({
        ...common,
        id: name,
        part: null,
        key: null,
        seconds: duration,
        cost: step.cost(settings) * duration,
      });
    }
    for (const { name: part, seconds } of parts ?? []) {
      const key = partKey(step, part, recording, settings);
      jobs.push({ ...common, id: `${name}:${part}`, part, key, seconds, cost: step.cost(settings) * seconds });
    }
  }
  return jobs;
}

/** A step and all that it builds on, in the plan's order. */
export function closureOf(step: Step, plan: readonly Step[] = PLAN): Step[] {
  const wanted = new Set<StepName>([step.name]);
  // The plan has each step after those it needs, so one pass from the end finds them all.
  for (const one of plan.toReversed()) {
    if (wanted.has(one.name)) for (const name of stepsBefore(one)) wanted.add(name);
  }
  return plan.filter(({ name }) => wanted.has(name));
}

/** The name under which a part of a step is kept in the cache: parts build on nothing but the recording. */
const partKey = (step: Step, part: string, recording: Recording, settings: Settings): string =>
  partKeyOf(stepKey(step, { recording, settings }, { keys: new Map() }), part);
