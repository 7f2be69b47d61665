import { describe, expect, it } from 'vitest';
import { outputsFor } from './outputs.ts';

describe('outputsFor', () => {
  it('writes both kinds into impact-report unless told otherwise', () => {
    expect(outputsFor('/a/talk.mp4', {})).toEqual({ json: 'impact-report/talk.json', html: 'impact-report/talk.html' });
  });
  it('writes only what was named', () => {
    expect(outputsFor('talk.mp4', { json: 'r.json' })).toEqual({ json: 'r.json', html: null });
    expect(outputsFor('talk.mp4', { html: 'r.html' })).toEqual({ json: null, html: 'r.html' });
  });
  it('lets a named file go elsewhere than the folder', () => {
    expect(outputsFor('talk.mp4', { out: 'o', json: '-' })).toEqual({ json: '-', html: 'o/talk.html' });
  });
});
