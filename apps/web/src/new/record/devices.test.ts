import { describe, expect, it } from 'vitest';
import { chosenIn, constraintsOf, NO_CAMERA, troubleOfDevice } from './devices.ts';

describe('what is asked of the browser', () => {
  it('names the devices that were chosen', () => {
    const { audio, video } = constraintsOf({ camera: 'c', microphone: 'm' });
    expect(audio).toMatchObject({ deviceId: { exact: 'm' }, autoGainControl: false });
    expect(video).toMatchObject({ deviceId: { exact: 'c' } });
  });

  it('is the camera that looks at the person where none was chosen, and none for sound alone', () => {
    expect(constraintsOf({ camera: '', microphone: '' }).video).toMatchObject({ facingMode: 'user' });
    expect(constraintsOf({ camera: NO_CAMERA, microphone: '' }).video).toBe(false);
  });
});

it('remembers the devices chosen before, and lets what is damaged go', () => {
  expect(chosenIn('{"camera":"c","microphone":"m"}')).toEqual({ camera: 'c', microphone: 'm' });
  for (const written of [null, '', '{', 'null', '7', '{"camera":1}'])
    expect(chosenIn(written)).toEqual({ camera: '', microphone: '' });
});

it('knows what keeps devices from working', () => {
  const named = (name: string) => troubleOfDevice(new DOMException('', name));
  expect(['NotAllowedError', 'NotFoundError', 'NotReadableError', 'TypeError'].map(named)).toEqual([
    'denied',
    'missing',
    'busy',
    'unknown',
  ]);
});
