import { describe, expect, it, vi } from 'vitest';
import type { Frames } from './frames.ts';
import type { Media } from './media.ts';
import { createPlayhead } from './playhead.ts';

/** A media element without a screen: it seeks when told that it has. */
class FakeMedia extends EventTarget {
  playbackRate = 1;
  paused = true;
  readyState = 1;
  seeking = false;
  error: { code: number } | null = null;
  seeks: number[] = [];
  #time = 0;
  get currentTime() {
    return this.#time;
  }
  set currentTime(seconds: number) {
    this.#time = seconds;
    this.seeks.push(seconds);
  }
  load() {
    this.readyState = 0;
    this.paused = true;
    this.error = null;
    this.#time = 0;
  }
  /** The beginning of the recording has come. */
  loaded() {
    this.readyState = 1;
    this.dispatchEvent(new Event('loadedmetadata'));
  }
  fail(code: number) {
    this.error = { code };
    this.dispatchEvent(new Event('error'));
  }
  /** What playing does. */
  runTo(seconds: number) {
    this.#time = seconds;
  }
  async play() {
    this.paused = false;
    this.dispatchEvent(new Event('play'));
  }
  pause() {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

function fakeFrames(): Frames & { draw(): void } {
  let next: (() => void) | null = null;
  return {
    request(callback) {
      next = callback;
      return 1;
    },
    cancel() {
      next = null;
    },
    draw() {
      const callback = next;
      next = null;
      callback?.();
    },
  };
}

function playing(duration = 100, readyState = 1) {
  const frames = fakeFrames();
  const media = new FakeMedia();
  media.readyState = readyState;
  const playhead = createPlayhead(duration, frames);
  const detach = playhead.attach(media as unknown as Media);
  return { frames, media, playhead, detach };
}

describe('playhead', () => {
  it('moves without a recording, inside of its length', () => {
    const playhead = createPlayhead(60);
    const heard = vi.fn();
    playhead.onTime(heard);
    playhead.seek(12);
    playhead.seek(99);
    playhead.seek(-4);
    expect(heard).toHaveBeenCalledTimes(3);
    expect(playhead.time()).toBe(0);
    playhead.seek(0);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('takes the recording to where it was sent before the recording was there', () => {
    const playhead = createPlayhead(60, fakeFrames());
    playhead.seek(20);
    const media = new FakeMedia();
    media.readyState = 0;
    playhead.attach(media as unknown as Media);
    expect(media.seeks).toEqual([]);
    media.loaded();
    expect(media.seeks).toEqual([20]);
  });

  it('stays where it was sent while the recording is asked to play and not there yet', () => {
    const { frames, media, playhead } = playing(200, 0);
    playhead.seek(130, { play: true, until: 140 });
    frames.draw();
    expect(playhead.time()).toBe(130);
    // The length is known, and the word of it is still on its way.
    media.readyState = 1;
    frames.draw();
    expect(playhead.time()).toBe(130);
    media.loaded();
    expect(media.seeks).toEqual([130]);
    media.runTo(140.02);
    frames.draw();
    expect([playhead.time(), playhead.playing()]).toEqual([140, false]);
  });

  it('follows the recording with every frame', () => {
    const { frames, media, playhead } = playing();
    playhead.play();
    expect(playhead.playing()).toBe(true);
    media.runTo(0.5);
    frames.draw();
    media.runTo(1);
    frames.draw();
    expect(playhead.time()).toBe(1);
    playhead.toggle();
    expect(playhead.playing()).toBe(false);
  });

  it('plays a stretch and stops at its end', () => {
    const { frames, media, playhead } = playing();
    playhead.seek(10, { play: true, until: 12 });
    media.runTo(11);
    frames.draw();
    expect(playhead.playing()).toBe(true);
    media.runTo(12.02);
    frames.draw();
    expect(playhead.playing()).toBe(false);
    expect(playhead.time()).toBe(12);
  });

  it('forgets the end of a stretch when somebody goes elsewhere', () => {
    const { frames, media, playhead } = playing();
    playhead.seek(10, { play: true, until: 12 });
    playhead.seek(30);
    media.runTo(40);
    frames.draw();
    expect(playhead.playing()).toBe(true);
  });

  it('sends the latest of many moments while the recording still seeks, and does not jump back meanwhile', () => {
    const { frames, media, playhead } = playing();
    playhead.play();
    playhead.seek(10);
    media.seeking = true;
    playhead.seek(20);
    playhead.seek(30);
    frames.draw();
    expect(playhead.time()).toBe(30);
    expect(media.seeks).toEqual([10]);
    media.seeking = false;
    media.dispatchEvent(new Event('seeked'));
    expect(media.seeks).toEqual([10, 30]);
  });

  it('begins again at the end', () => {
    const { media, playhead } = playing(10);
    playhead.seek(10);
    playhead.play();
    expect(media.currentTime).toBe(0);
  });

  it('keeps its speed for a recording that comes later', () => {
    const playhead = createPlayhead(60, fakeFrames());
    playhead.setRate(1.5);
    const media = new FakeMedia();
    playhead.attach(media as unknown as Media);
    expect(media.playbackRate).toBe(1.5);
  });

  it('tells why a recording does not play', async () => {
    const { media, playhead } = playing();
    const refused = new DOMException('no decoder', 'NotSupportedError');
    media.play = () => Promise.reject(refused);
    playhead.play();
    await Promise.resolve();
    await Promise.resolve();
    expect(playhead.problem()).toBe(refused);
    expect(playhead.playing()).toBe(false);
  });

  it('goes on at the same moment after the connection was lost, however often that takes', () => {
    const { frames, media, playhead } = playing();
    playhead.play();
    media.runTo(40);
    frames.draw();
    media.fail(2);
    expect([playhead.cutOff(), playhead.playing()]).toEqual([true, false]);
    playhead.reload();
    frames.draw();
    expect(playhead.time()).toBe(40);
    media.fail(4);
    expect(playhead.cutOff()).toBe(true);
    playhead.reload();
    media.loaded();
    expect(media.seeks).toEqual([40]);
    expect([playhead.cutOff(), playhead.problem()]).toEqual([false, null]);
  });

  it('tells a recording that cannot be played from one that came no further', () => {
    const { media, playhead } = playing(100, 0);
    media.fail(4);
    expect(playhead.problem()).toEqual({ code: 4 });
    expect(playhead.cutOff()).toBe(false);
  });

  it('lets go of the recording', () => {
    const { media, playhead, detach } = playing();
    playhead.play();
    detach();
    expect(playhead.playing()).toBe(false);
    playhead.seek(5);
    expect(media.seeks).toEqual([]);
  });
});
