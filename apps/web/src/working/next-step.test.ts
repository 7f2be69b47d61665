import { describe, expect, it } from 'vitest';
import { nextStepOf } from './next-step.ts';

describe('the next step after an analysis without a report', () => {
  it('follows what went wrong', () => {
    expect(nextStepOf('failed', 'MEDIA_UNREADABLE')).toBe('otherFile');
    expect(nextStepOf('parked', 'ENGINE_MISSING')).toBe('operator');
    expect(nextStepOf('failed', 'MEDIA_NO_AUDIO')).toBe('sound');
  });

  it('is another try where nobody knows better', () => {
    expect(nextStepOf('failed', 'INTERNAL')).toBe('again');
    expect(nextStepOf('failed', null)).toBe('again');
    expect(nextStepOf('parked', null)).toBe('parked');
  });

  it('asks nothing of who stopped it', () => {
    expect(nextStepOf('cancelled', 'ABORTED')).toBe('cancelled');
  });
});
