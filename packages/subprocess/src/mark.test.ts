import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hasEnded, MARK_PATTERN, PROCESS_MARK } from './mark.ts';

const [host = '', pid = ''] = PROCESS_MARK.split('-');
const TOKEN = '0123456789abcdef';

describe('the mark of a process', () => {
  it('says nothing against this process, one that runs, or one on another machine', () => {
    expect(PROCESS_MARK).toMatch(new RegExp(`^${MARK_PATTERN}$`));
    expect(hasEnded(PROCESS_MARK)).toBe(false);
    expect(hasEnded(`${host}-${process.ppid}-${TOKEN}`)).toBe(false);
    expect(hasEnded(`${'0'.repeat(12)}-${pid}-${TOKEN}`)).toBe(false);
    expect(hasEnded('anything')).toBe(false);
  });

  it('tells that its process has ended, also where this one has got its number', () => {
    const ended = spawnSync(process.execPath, ['-e', '']);
    expect(hasEnded(`${host}-${ended.pid}-${TOKEN}`)).toBe(true);
    expect(hasEnded(`${host}-${pid}-${TOKEN}`)).toBe(true);
  });
});
