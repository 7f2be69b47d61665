import { collectDefaultMetrics, Gauge, type Histogram, Registry } from 'prom-client';
import type { Services } from '../services.ts';
import { type Installation, readInstallation } from './installation.ts';

export interface Metrics {
  contentType: string;
  /** Everything that is measured, in the text format of Prometheus. */
  text(): Promise<string>;
}

/** What is read from the database is as old as this at most, milliseconds: however often somebody asks, it is not asked more often. */
const FRESH_MS = 5000;

/**
 * Figures of this process and of the installation. Labels are names of routes, steps and states, never of people or things of theirs.
 * While the database does not answer, `impact_database_up` is 0 and what comes from it is left out.
 */
export function createMetrics(
  { database, events, queue }: Pick<Services, 'database' | 'events' | 'queue'>,
  requestSeconds: Histogram,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(requestSeconds);

  function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [registry] });
  }
  const streams = gauge('impact_event_streams', 'Event streams that are open at this process');
  const connections = gauge('impact_database_connections', 'Connections of this process to the database', ['state']);
  const waiting = gauge('impact_database_waiting', 'Queries of this process that wait for a connection');
  const up = gauge('impact_database_up', 'Whether the database answers');
  const jobs = gauge('impact_queue_jobs', 'Jobs of the queue by state', ['state']);
  const openRuns = gauge('impact_runs_open', 'Analyses that wait or go on', ['state']);
  const endedRuns = gauge('impact_runs_ended_last_hour', 'Analyses that ended within the last hour', ['state']);
  const steps = gauge('impact_step_jobs_last_hour', 'Jobs that ended within the last hour', ['step', 'state']);
  const stepSeconds = gauge('impact_step_seconds', 'How long the done jobs of the last hour took', [
    'step',
    'quantile',
  ]);
  const workers = gauge('impact_workers', 'Workers that were heard of within half a minute');
  const places = gauge('impact_worker_jobs', 'Jobs that these workers can do and do at once', ['state']);
  const bytes = gauge('impact_stored_bytes', 'Bytes of recordings, and of uploads not taken up yet', ['kind']);

  function forget(): void {
    for (const one of [jobs, openRuns, endedRuns, steps, stepSeconds, places, bytes]) one.reset();
    workers.remove();
  }

  function show(counts: { queued: number; active: number; failed: number }, figures: Installation): void {
    for (const [state, count] of Object.entries(counts)) jobs.set({ state }, count);
    for (const state of ['queued', 'running']) openRuns.set({ state }, 0);
    for (const { state, count } of figures.openRuns) openRuns.set({ state }, count);
    for (const state of ['done', 'failed', 'cancelled', 'parked']) endedRuns.set({ state }, 0);
    for (const { state, count } of figures.endedRuns) endedRuns.set({ state }, count);
    for (const { step, state, count, median, slow } of figures.steps) {
      steps.set({ step, state }, count);
      if (state !== 'done') continue;
      stepSeconds.set({ step, quantile: '0.5' }, median);
      stepSeconds.set({ step, quantile: '0.95' }, slow);
    }
    workers.set(figures.workers.count);
    places.set({ state: 'possible' }, figures.workers.concurrency);
    places.set({ state: 'busy' }, figures.workers.busy);
    bytes.set({ kind: 'recordings' }, figures.bytes.recordings);
    bytes.set({ kind: 'uploads' }, figures.bytes.uploads);
  }

  let asked: { at: number; answer: Promise<void> } | null = null;
  function refresh(): Promise<void> {
    if (asked && performance.now() - asked.at < FRESH_MS) return asked.answer;
    const answer = (async () => {
      try {
        const [counts, figures] = await Promise.all([queue.counts(), readInstallation(database.queries)]);
        forget();
        show(counts, figures);
        up.set(1);
      } catch {
        // That it does not answer is the figure; why, the log of requests tells.
        forget();
        up.set(0);
      }
    })();
    asked = { at: performance.now(), answer };
    return answer;
  }

  return {
    contentType: registry.contentType,
    async text() {
      await refresh();
      const { totalCount, idleCount, waitingCount } = database.pool;
      connections.set({ state: 'idle' }, idleCount);
      connections.set({ state: 'busy' }, totalCount - idleCount);
      waiting.set(waitingCount);
      streams.set(events.readers());
      return registry.metrics();
    },
  };
}
