import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languageEngines } from '@impact/language/engines';
import { alignmentEngine } from '@impact/speech/transcript/engine';
import { visionEngines } from '@impact/vision/models';
import { describe, expect, it } from 'vitest';

const pinned = (room: string): Record<string, string> =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', 'packages', room, 'package.json'), 'utf8'))
    .dependencies;

describe('the engines that a report names', () => {
  it.each([
    ['language', languageEngines],
    ['speech', [alignmentEngine]],
  ])('%s: are of the versions that are installed', (room, engines) => {
    for (const { name, version } of engines) expect(pinned(room)[name], name).toBe(version);
  });

  it('name the sha256 and the licence of every model of the picture', () => {
    const engines = visionEngines({ expression: true, pose: true });
    expect(engines.length).toBeGreaterThan(3);
    for (const { model } of engines)
      expect(model).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), licence: expect.any(String) });
  });
});
