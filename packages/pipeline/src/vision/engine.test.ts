import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { VisionEngine } from '@impact/vision/engine';
import { FrameObservation } from '@impact/vision/observation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Clip, observeClip, readClip, SAMPLE } from './clip.fixture.ts';
import { openVisionEngine } from './node-runtime.ts';

let engine: VisionEngine;
let clip: Clip;
beforeAll(async () => {
  const whole = readClip(SAMPLE, 12.5);
  clip = { ...whole, frames: whole.frames.slice(0, 15) };
  engine = await openVisionEngine();
});
afterAll(() => engine.dispose());

/** The frames laid in the middle of larger, black ones. */
function letterboxed(
  { width, height, frames, rate }: Clip,
  border: number,
): Clip & { content: { x: number; y: number; width: number; height: number } } {
  const [wide, high] = [width + 2 * border, height + 2 * border];
  return {
    rate,
    width: wide,
    height: high,
    content: { x: border, y: border, width, height },
    frames: frames.map((frame) => {
      const out = new Uint8Array(wide * high * 3);
      for (let y = 0; y < height; y++) {
        out.set(frame.subarray(y * width * 3, (y + 1) * width * 3), ((y + border) * wide + border) * 3);
      }
      return out;
    }),
  };
}

describe('the vision engine in Node', () => {
  it('gives what the contract says, with nothing but numbers in it', async () => {
    const seen = await observeClip(engine, clip);
    expect(z.array(FrameObservation).parse(seen)).toEqual(seen);
    expect(seen[0]?.pose?.nose.visibility).toBeGreaterThan(0.9);
    expect(seen[1]?.pose).toBeUndefined();
  });

  it('gives the same again after a reset, whatever it saw before', async () => {
    const first = await observeClip(engine, clip);
    expect(await observeClip(engine, clip)).toEqual(first);
  });

  it('gives the same for a picture between bars', async () => {
    const { content, ...padded } = letterboxed(clip, 32);
    engine.reset();
    const bars = await engine.observe({
      time: 0,
      width: padded.width,
      height: padded.height,
      data: padded.frames[0] as Uint8Array,
      content,
    });
    engine.reset();
    const plain = await engine.observe({
      time: 0,
      width: clip.width,
      height: clip.height,
      data: clip.frames[0] as Uint8Array,
    });
    expect(bars.face?.box.x).toBeCloseTo(plain.face?.box.x ?? Number.NaN, 3);
    expect(bars.face?.headPose.yaw).toBeCloseTo(plain.face?.headPose.yaw ?? Number.NaN, 1);
    expect(bars.pose?.leftShoulder.x).toBeCloseTo(plain.pose?.leftShoulder.x ?? Number.NaN, 2);
  });

  it('leaves out what is switched off, and does not name its models', async () => {
    const faceOnly = await openVisionEngine({ posePerSecond: 0, expressionPerSecond: 0 });
    const seen = await observeClip(faceOnly, clip);
    expect(seen.every(({ face, pose }) => face && face.expression === null && pose === undefined)).toBe(true);
    expect(faceOnly.models.map(({ id }) => id).join()).not.toMatch(/emotion|pose/);
    faceOnly.dispose();
  });

  it('refuses a frame whose bytes do not fit its size', async () => {
    const frame = { time: 0, width: 640, height: 360, data: new Uint8Array(10) };
    await expect(engine.observe(frame)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('writes nothing to stdout or stderr, from the start of its runtime on', async () => {
    const script = fileURLToPath(new URL('./quiet-run.fixture.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('runs once in each of two worker threads with the same result as here', async () => {
    const inWorker = () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./engine-worker.fixture.ts', import.meta.url), {
          workerData: { frames: clip.frames.length },
        });
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    const here = await observeClip(engine, clip);
    expect(await Promise.all([inWorker(), inWorker()])).toEqual([here, here]);
  });
});
