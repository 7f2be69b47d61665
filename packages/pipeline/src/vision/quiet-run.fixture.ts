import { observeClip, readClip, SAMPLE } from './clip.fixture.ts';
import { openVisionEngine } from './node-runtime.ts';

// A program of its own, so that nothing has been loaded before: whatever the runtime prints, its parent gets.
const clip = readClip(SAMPLE, 2);
const engine = await openVisionEngine();
const seen = await observeClip(engine, { ...clip, frames: clip.frames.slice(0, 3) });
engine.dispose();
if (!seen.some(({ face }) => face)) throw new Error('The engine has seen nobody: it was not put to the test.');
