import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from './questions.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-questions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function questions(content: string | Uint8Array) {
  const file = path.join(folder, 'questions.txt');
  await writeFile(file, content);
  return readQuestions(file);
}

describe('readQuestions', () => {
  it('knows a list by its questions, not by how it is written', async () => {
    const one = await questions('Why us?\nWhy now?\n');
    const other = await questions('\ufeff# Monday\r\n1. Why us?\r\n\r\n2. Why now?');
    expect(one.list).toEqual(['Why us?', 'Why now?']);
    expect(other).toEqual(one);
    expect((await questions('Why now?\nWhy us?')).sha256).not.toBe(one.sha256);
  });

  it.each<[string, string | Uint8Array]>([
    ['a binary', new Uint8Array(4096).map((_, i) => i % 256)],
    ['ten megabytes', 'Why? '.repeat(2_000_000)],
    ['a thousand lines', 'Why?\n'.repeat(1000)],
    ['a line of a megabyte', 'x'.repeat(1_000_000)],
    ['nothing', ''],
  ])('refuses %s', async (_, content) => {
    await expect(questions(content)).rejects.toMatchObject({
      code: 'QUESTIONS_UNREADABLE',
      message: expect.stringMatching(/one question a line/),
    });
  });

  it('says what is wrong with the path', async () => {
    await expect(readQuestions(path.join(folder, 'none.txt'))).rejects.toThrow(/Check the path/);
    await expect(readQuestions(folder)).rejects.toThrow(/is not a file/);
  });
});
