import { parentPort, workerData } from 'node:worker_threads';
import { observeClip, readClip, SAMPLE } from './clip.fixture.ts';
import { openVisionEngine } from './node-runtime.ts';

const { frames } = workerData as { frames: number };
const engine = await openVisionEngine();
const clip = readClip(SAMPLE, 12.5);
parentPort?.postMessage(await observeClip(engine, { ...clip, frames: clip.frames.slice(0, frames) }));
engine.dispose();
