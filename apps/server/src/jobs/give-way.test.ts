import { existsSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { startChild } from '@impact/subprocess/child';
import { expect, it } from 'vitest';
import { giveWay } from './give-way.ts';

it.skipIf(!existsSync('/proc/self/autogroup'))('lets a session give way to others', async () => {
  const own = readFileSync('/proc/self/autogroup', 'utf8');
  const { pid, kill, exit } = startChild({ command: 'sleep', args: ['60'], timeLimit: 60 });
  if (pid === undefined) throw new Error('It did not start.');
  try {
    giveWay(pid);
    expect(getPriority(pid)).toBe(5);
    expect(readFileSync(`/proc/${pid}/autogroup`, 'utf8')).toMatch(/nice 5$/m);
    expect(readFileSync('/proc/self/autogroup', 'utf8')).toBe(own);
  } finally {
    kill();
    await exit;
  }
});

it('takes back nothing from one that gives way further, as the workers of the unit do', async () => {
  const { pid, kill, exit } = startChild({ command: 'sleep', args: ['60'], timeLimit: 60 });
  if (pid === undefined) throw new Error('It did not start.');
  try {
    setPriority(pid, 10);
    giveWay(pid);
    expect(getPriority(pid)).toBe(10);
  } finally {
    kill();
    await exit;
  }
});
