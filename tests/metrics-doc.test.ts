import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../packages/insight/src/metrics/catalogue.ts';
import { metricsHandbook } from '../packages/insight/src/metrics/handbook.ts';
import { SPEECH_TRACKS } from '../packages/insight/src/tracks/speech-tracks.ts';
import { VISUAL_TRACKS } from '../packages/insight/src/visual-tracks.ts';

const written = readFileSync(new URL('../docs/metrics.md', import.meta.url), 'utf8');

describe('docs/metrics.md', () => {
  it('is what the records of the code say', () => {
    expect(written, 'docs/metrics.md is out of date. Write it anew: node scripts/run.mjs docs').toBe(metricsHandbook());
  });

  it('has every metric, and names only tracks that exist', () => {
    const tracks = new Set(Object.keys({ ...SPEECH_TRACKS, ...VISUAL_TRACKS }));
    for (const { id, track } of catalogue) {
      expect(written).toContain(`\n\`${id}\`, `);
      if (track) expect(tracks, id).toContain(track);
    }
  });
});
