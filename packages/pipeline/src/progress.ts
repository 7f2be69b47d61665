import type { StepName } from './step.ts';

/** Stages that are not steps of the plan but take time all the same. */
export type StageName = 'recording' | StepName | 'insight' | 'coach';

/**
 * One stream of events, whichever runner: `done` of `total` in the stage's own units at the time `at` (ISO).
 * `cached` tells that an earlier result was reused, `failure` that the stage has none, `left` the seconds that the rest may take.
 */
export interface ProgressEvent {
  step: StageName;
  state: 'waiting' | 'running' | 'done' | 'unavailable';
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

/** Seconds before a first guess of the time left is worth showing, and the share of work that must be done by then. */
const FIRST_GUESS = { seconds: 2, share: 0.03 };

/** Keeps account of all stages, so that each event can tell the time left: elapsed time · work left / work done. */
export function createProgress(costs: ReadonlyMap<StageName, number>, emit: (event: ProgressEvent) => void) {
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
    const elapsed = (performance.now() - started) / 1000;
    const share = (done - skipped) / Math.max(total - skipped, Number.MIN_VALUE);
    if (elapsed < FIRST_GUESS.seconds || share < FIRST_GUESS.share) return null;
    return (elapsed * (1 - share)) / share;
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
