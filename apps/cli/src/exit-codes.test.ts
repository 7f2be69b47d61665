import { ImpactError } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { adviceOn, errorText, withAdvice } from './exit-codes.ts';

describe('an error at the command line', () => {
  it('says what can be done there', () => {
    const missing = new ImpactError('TOOL_MISSING', 'The program "ffmpeg" is not installed.');
    expect(errorText(missing)).toBe('Error: The program "ffmpeg" is not installed. Run: npm run setup [TOOL_MISSING]');
    expect(withAdvice({ code: 'NO_SPEECH', message: 'No speech was heard.' })).toBe('No speech was heard.');
  });

  it('is not told twice what to do about several parts', () => {
    const missing = ['TOOL_MISSING', 'NO_FACE', 'ENGINE_MISSING'].map((code) => ({ code }));
    expect(adviceOn(missing)).toEqual(['Run: npm run setup']);
  });
});
