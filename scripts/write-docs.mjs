// Writes what of docs/ is made from the sources: docs/metrics.md, the handbook of the metrics.
//   node scripts/run.mjs docs
import { writeFileSync } from 'node:fs';
import { metricsHandbook } from '../packages/insight/src/metrics/handbook.ts';

writeFileSync(new URL('../docs/metrics.md', import.meta.url), metricsHandbook());
