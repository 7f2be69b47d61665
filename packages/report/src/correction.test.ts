import { expect, it } from 'vitest';
import { CORRECTION_ENGINE, isCorrected } from './correction.ts';

it('a report tells by the engine of its transcript that a person put the words right', () => {
  const engine = (step: string, name: string) => ({ step, name, version: '1', model: null });
  expect(isCorrected({ engines: [engine('voice', 'x'), engine('transcript', CORRECTION_ENGINE)] })).toBe(true);
  expect(isCorrected({ engines: [engine('transcript', 'alignment'), engine('language', CORRECTION_ENGINE)] })).toBe(
    false,
  );
  expect(isCorrected({ engines: [] })).toBe(false);
});
