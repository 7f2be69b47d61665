import { describe, expect, test } from 'vitest';
import { copyOrSave } from './copy-or-save.ts';

const saving = () => {
  const saved: string[] = [];
  return { saved, save: (text: string) => void saved.push(text) };
};

describe('copying a text', () => {
  test('saves nothing where the page may copy', async () => {
    const { saved, save } = saving();
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    expect(await copyOrSave('Hello', { clipboard, save })).toBe('copied');
    expect([copied, saved]).toEqual([['Hello'], []]);
  });

  test('saves it where the page came without https or may not copy', async () => {
    const { saved, save } = saving();
    expect(await copyOrSave('one', { clipboard: undefined, save })).toBe('saved');
    const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    expect(await copyOrSave('two', { clipboard: refused, save })).toBe('saved');
    expect(saved).toEqual(['one', 'two']);
  });
});
