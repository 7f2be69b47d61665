import { describe, expect, it } from 'vitest';
import { BODY_OUTPUTS } from '../body/landmarks.ts';
import { loadModelFiles } from '../models.ts';
import { readInstalled } from '../node-assets.fixture.ts';
import { keepOutputs } from './prune.ts';

const files = await loadModelFiles(readInstalled, ['poseLandmarks']);
const model = files('poseLandmarks');

describe('pruning a model', () => {
  it('leaves the given bytes alone and changes few of the copy', () => {
    const before = model.slice();
    const pruned = keepOutputs(model, BODY_OUTPUTS);
    expect(model).toEqual(before);
    const changed = pruned.filter((byte, i) => byte !== model[i]).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(2000);
  });

  it('has nothing more to leave out the second time', () => {
    const once = keepOutputs(model, BODY_OUTPUTS);
    expect(keepOutputs(once, BODY_OUTPUTS)).toEqual(once);
  });

  it('refuses an output that the model does not have', () => {
    expect(() => keepOutputs(model, ['Identity', 'soul'])).toThrow(expect.objectContaining({ code: 'MODEL_MISMATCH' }));
  });
});
