import type { ProgressEvent, StageName } from '@impact/pipeline/progress';

/** Shows the events of an analysis as they come; `end` leaves the cursor below. */
export interface ProgressDisplay {
  show(event: ProgressEvent): void;
  end(): void;
}

const TITLES: Record<StageName, string> = {
  recording: 'Reading the recording',
  voice: 'Finding speech',
  transcript: 'Words and their times',
  language: 'Language',
  prosody: 'Melody of the voice',
  'speech-emotion': 'How the voice sounds',
  vision: 'Face, gaze and posture',
  insight: 'Metrics and findings',
  coach: 'Suggestions',
};

/** Plain lines for pipes and logs: one when a stage starts and one when it ends. */
export function lineProgress(out: NodeJS.WritableStream): ProgressDisplay {
  const started = new Set<StageName>();
  return {
    show({ step, state, cached, failure }) {
      if (state === 'running' && !started.has(step)) {
        started.add(step);
        out.write(`${TITLES[step]} …\n`);
      } else if (state === 'done') out.write(`${TITLES[step]}: done${cached ? ' (reused from an earlier run)' : ''}\n`);
      else if (state === 'unavailable') out.write(`${TITLES[step]}: not available. ${failure?.message ?? ''}\n`);
    },
    end() {},
  };
}

/** Redraws at most this often, in milliseconds. */
const REDRAW = 80;

/** One line a stage with a bar, and the time left below, redrawn in place. */
export function screenProgress(out: NodeJS.WriteStream): ProgressDisplay {
  const latest = new Map<StageName, ProgressEvent>();
  let drawn = 0;
  let lastDraw = 0;
  let left: number | null = null;

  function draw(): void {
    const width = out.columns ?? 80;
    const lines = [...latest.values()].map((event) => line(event).slice(0, width - 1));
    const time = left === null ? '' : `about ${duration(left)} left`;
    const up = drawn > 0 ? `\x1b[${drawn}A` : '';
    out.write(`${up}\r\x1b[J${[...lines, time].join('\n')}\n`);
    drawn = lines.length + 1;
    lastDraw = performance.now();
  }

  return {
    show(event) {
      const known = latest.get(event.step);
      latest.set(event.step, event);
      left = event.left;
      if (known?.state !== event.state || performance.now() - lastDraw > REDRAW) draw();
    },
    end() {
      left = null;
      if (latest.size > 0) draw();
    },
  };
}

function line({ step, state, done, total, cached, failure }: ProgressEvent): string {
  const title = TITLES[step].padEnd(24);
  if (state === 'done') return `  ✓ ${title}${cached ? ' reused from an earlier run' : ''}`;
  if (state === 'unavailable') return `  – ${title} ${failure?.message ?? ''}`;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * 24);
  return `  › ${title} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** Seconds as people say them: 45 s, 3 min 20 s. */
function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
