import type { VisionEngine } from '@impact/vision/engine';
import type { FaceObservation, FrameObservation } from '@impact/vision/observation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasMedia, observeClip, readClip, shared } from './clip.fixture.ts';
import { openVisionEngine } from './node-runtime.ts';

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const faces = (frames: FrameObservation[]): FaceObservation[] => frames.flatMap(({ face }) => face ?? []);

describe.skipIf(!hasMedia)('recordings of real people (needs ../shared/media)', () => {
  let engine: VisionEngine;
  const observe = (path: string, rate = 8) => observeClip(engine, readClip(shared(path), rate));
  const photograph = async (name: string) => (await observe(`image/${name}`, 25))[0];

  beforeAll(async () => {
    engine = await openVisionEngine();
  });
  afterAll(() => engine.dispose());

  it.each(['grid_bbaf2n', 'grid_brbk7n', 'grid_lbax4n', 'grid_lbbc2a', 'grid_lrwp9a'])(
    '%s: one speaker who faces the lens, glasses or not',
    async (name) => {
      const frames = await observe(`video/${name}.mpg`);
      expect(faces(frames)).toHaveLength(frames.length);
      expect(frames.every(({ faceCount }) => faceCount === 1)).toBe(true);
      expect(Math.abs(median(faces(frames).map(({ headPose }) => headPose.yaw)))).toBeLessThan(12);
      const looks = faces(frames).flatMap(({ gaze }) => gaze ?? []);
      expect(Math.hypot(median(looks.map(({ x }) => x)), median(looks.map(({ y }) => y)))).toBeLessThan(10);
    },
  );

  it('no face: none is seen on any frame, and no body without one', async () => {
    const frames = await observe('video/pyfeat_no_face.mp4');
    expect(faces(frames)).toHaveLength(0);
    expect(frames.every(({ pose }) => !pose)).toBe(true);
  });

  it('a face that leaves and one that arrives: each is seen while it is there and not longer', async () => {
    const shape = (frames: FrameObservation[]) => frames.map(({ face }) => (face ? 'F' : '.')).join('');
    expect(shape(await observe('video/pyfeat_face_noface.mov'))).toMatch(/^F{18,20}\.+$/);
    expect(shape(await observe('video/pyfeat_noface_face.mov'))).toMatch(/^\.+F{18,20}$/);
  });

  it('a neutral face that breaks into a smile', async () => {
    const seen = faces(await observe('video/pyfeat_single_face.mp4'));
    const [before, after] = [seen.slice(0, 3), seen.slice(-6)];
    const raise = (part: FaceObservation[]) => median(part.map(({ mouthCornerRaise }) => mouthCornerRaise));
    expect(raise(after) - raise(before)).toBeGreaterThan(0.15);
    expect(seen.findLast(({ expression }) => expression)?.expression?.happy).toBeGreaterThan(0.5);
  });

  it('a woman who looks into the lens with her head turned keeps eye contact', async () => {
    const seen = faces(await observe('video/liveportrait_src_s18.mp4'));
    expect(median(seen.map(({ headPose }) => headPose.yaw))).toBeGreaterThan(5);
    const looks = seen.flatMap(({ gaze }) => gaze ?? []);
    expect(looks.filter(({ x, y }) => Math.hypot(x, y) < 10).length / looks.length).toBeGreaterThan(0.9);
    // One blink at the start of the clip and one in its second half.
    expect(seen.filter(({ eyeOpenness }) => eyeOpenness < 0.22).length).toBeLessThan(6);
  });

  it('a small face on a stage is found by the closer look, and the track stays on one person', async () => {
    const frames = await observe('video/stage_many_faces.mp4');
    expect(frames.slice(0, 12).every(({ face }) => face && face.box.width < 0.09)).toBe(true);
    const centres = frames.map(({ face }) => face && face.box.x + face.box.width / 2);
    const hops = centres.filter((x, i) => {
      const before = centres[i - 1];
      return x != null && before != null && Math.abs(x - before) > 0.12;
    });
    expect(hops).toHaveLength(0);
  });

  it('an edited film: the people who talk are followed, streets and signs are not people', async () => {
    const frames = await observe('video/promo_with_cuts.mp4');
    const seenBetween = (from: number, to: number) => {
      const part = frames.filter(({ time }) => time >= from && time < to);
      return faces(part).length / part.length;
    };
    expect(seenBetween(21.5, 24)).toBe(1); // first man, facing the camera
    expect(seenBetween(27.5, 31)).toBeGreaterThan(0.95); // second man, three-quarter view
    expect(seenBetween(5, 17)).toBe(0); // streets, a street sign
  });

  it.each([
    { name: 'pyfeat_0-f15-hao-ph.jpg', yaw: [-6, 6] },
    { name: 'liveportrait_s42.jpg', yaw: [-6, 6] },
    { name: 'human_person-tasia.jpg', yaw: [-50, -15] },
  ])('$name: head turned as seen by eye', async ({ name, yaw: [least = 0, most = 0] }) => {
    const pose = (await photograph(name))?.face?.headPose;
    expect(pose?.yaw).toBeGreaterThan(least);
    expect(pose?.yaw).toBeLessThan(most);
  });

  it('a frown turned by 15° to the own right', async () => {
    const face = (await photograph('pyfeat_15-f13-anc-ph.jpg'))?.face;
    expect(face?.gaze?.x).toBeLessThan(-4);
    expect(face?.expression?.happy).toBeLessThan(0.2);
  });

  it('smiles are happy, a man bent over his telephone looks down', async () => {
    for (const name of ['pyfeat_0-f15-hao-ph.jpg', 'pyfeat_multi_face.jpg', 'pyfeat_single_face.jpg']) {
      expect((await photograph(name))?.face?.expression?.happy).toBeGreaterThan(0.8);
    }
    expect((await photograph('openpose_coco_328.jpg'))?.face?.headPose.pitch).toBeLessThan(-25);
    expect((await photograph('pyfeat_multi_face.jpg'))?.faceCount).toBeGreaterThan(1);
  });
});
