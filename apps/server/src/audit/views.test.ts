import { describe, expect, it } from 'vitest';
import type { AuditEntry } from './audit.ts';
import { oncePerWindow } from './views.ts';

const MINUTE = 60_000;
const view: AuditEntry = {
  organizationId: 'ours',
  actor: 'user:1',
  action: 'interview.viewed',
  subject: 'interview:1',
  detail: {},
};

describe('views of the same thing by the same person', () => {
  it('are written again after ten minutes, counted from the one that was written', async () => {
    let now = 0;
    const written: number[] = [];
    const append = oncePerWindow(
      async () => void written.push(now),
      () => now,
    );
    for (; now <= 25 * MINUTE; now += MINUTE) await append(view);
    expect(written).toEqual([0, 10 * MINUTE, 20 * MINUTE]);
  });

  it('are tried again where they could not be written, and nobody is told otherwise', async () => {
    let fails = true;
    let written = 0;
    const append = oncePerWindow(async () => {
      if (fails) throw new Error('gone');
      written++;
    });
    const both = await Promise.allSettled([append(view), append(view)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    await append(view);
    expect(written).toBe(1);
  });
});
