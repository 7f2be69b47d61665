import type { StepName } from './step.ts';

/** Stages that are not steps of the plan but take time all the same. */
export type StageName = 'recording' | StepName | 'insight' | 'coach';

/**
 * One stream of events, whichever runner: `done` of `total` in the stage's own units at the time `at` (ISO).
 * `cached` tells that an earlier result was reused, `failure` that the stage has none, `left` the seconds that the rest may take.
 */
export interface ProgressEvent {
  step: StageName;
  state: 'running' | 'done' | 'unavailable';
  done: number;
  total: number;
  at: string;
  cached?: boolean;
  failure?: { code: string; message: string };
  left: number | null;
}

interface Stage {
  /** Share of the whole work, in expected CPU seconds. */
  cost: number;
  fraction: number;
}

/** Share of the work from which the measured speed alone counts; before, it is mixed with the expected one, as engines are still loading. */
const SETTLED = 0.15;

/** Seconds that the rest takes, when `share` of the work took `elapsed` seconds and the rest was `expected` to take so many. */
export function timeLeft({ share, elapsed, expected }: { share: number; elapsed: number; expected: number }): number {
  const measured = share > 0 ? (elapsed * (1 - share)) / share : expected;
  const trust = Math.min(1, Math.max(0, share / SETTLED));
  return trust * measured + (1 - trust) * expected;
}

export interface ProgressOptions {
  /** Tasks at once, for the expected speed. */
  workers: number;
  emit: (event: ProgressEvent) => void;
}

/** Keeps account of all stages (expected CPU seconds each), so that each event can tell the time left. */
export function createProgress(costs: ReadonlyMap<StageName, number>, { workers, emit }: ProgressOptions) {
  const started = performance.now();
  const stages = new Map<StageName, Stage>([...costs].map(([name, cost]) => [name, { cost, fraction: 0 }]));
  /** Work that an earlier run had done tells nothing about the speed of this one. */
  let skipped = 0;

  function left(): number | null {
    let total = 0;
    let done = 0;
    for (const stage of stages.values()) {
      total += stage.cost;
      done += stage.cost * stage.fraction;
    }
    const work = total - skipped;
    if (work <= 0) return null;
    const elapsed = (performance.now() - started) / 1000;
    const share = (done - skipped) / work;
    return timeLeft({ share, elapsed, expected: (work * (1 - share)) / workers });
  }

  function set(step: StageName, fraction: number): void {
    const stage = stages.get(step);
    if (stage) stage.fraction = Math.max(stage.fraction, Math.min(1, fraction));
  }

  const at = () => new Date().toISOString();
  return {
    running(step: StageName, done: number, total: number): void {
      set(step, total > 0 ? done / total : 0);
      emit({ step, state: 'running', done, total, at: at(), left: left() });
    },
    done(step: StageName, { cached = false } = {}): void {
      const stage = stages.get(step);
      if (stage && cached) skipped += stage.cost * (1 - stage.fraction);
      set(step, 1);
      emit({ step, state: 'done', done: 1, total: 1, at: at(), cached, left: left() });
    },
    unavailable(step: StageName, failure: { code: string; message: string }): void {
      const stage = stages.get(step);
      if (stage) skipped += stage.cost * (1 - stage.fraction);
      set(step, 1);
      emit({ step, state: 'unavailable', done: 0, total: 1, at: at(), failure, left: left() });
    },
  };
}

export type Progress = ReturnType<typeof createProgress>;
