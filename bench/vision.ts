/**
 * What the vision engine costs on the sample interview, in one thread: processor time per frame, time until it is open, memory.
 * Run: node bench/vision.ts [frames per second]
 */
import { observeClip, readClip, SAMPLE } from '@impact/pipeline/vision/clip.fixture';
import { openVisionEngine } from '@impact/pipeline/vision/node-runtime';

const rate = Number(process.argv[2] ?? 12.5);
const before = process.memoryUsage().rss;
const opening = performance.now();
const engine = await openVisionEngine();
const opened = performance.now() - opening;
const resident = process.memoryUsage().rss;

const clip = readClip(SAMPLE, rate);
await observeClip(engine, { ...clip, frames: clip.frames.slice(0, 25) });
const held = process.memoryUsage().rss;
const cpu = process.cpuUsage();
const start = performance.now();
const seen = await observeClip(engine, clip);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

console.log(
  JSON.stringify(
    {
      frames: seen.length,
      size: `${clip.width}x${clip.height}`,
      cpuMsPerFrame: Number(((user + system) / 1000 / seen.length).toFixed(1)),
      wallMsPerFrame: Number((wall / seen.length).toFixed(1)),
      openMs: Math.round(opened),
      engineMB: megabytes(resident - before),
      growthWhileRunningMB: megabytes(process.memoryUsage().rss - held),
    },
    null,
    2,
  ),
);
engine.dispose();
