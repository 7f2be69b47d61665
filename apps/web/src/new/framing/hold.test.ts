import { expect, it } from 'vitest';
import { createHold } from './hold.ts';

it('shows a value once it has held, and what was shown before until then', () => {
  const hold = createHold<string>((value) => (value === 'slow' ? 3000 : 1000));
  expect(hold('good', 0)).toBeNull();
  expect(hold('good', 1000)).toBe('good');
  expect(hold('far', 1300)).toBe('good');
  expect(hold('far', 2200)).toBe('good');
  expect(hold('far', 2300)).toBe('far');
  expect(hold('slow', 2600)).toBe('far');
  expect(hold('slow', 5500)).toBe('far');
  expect(hold('slow', 5600)).toBe('slow');
});

it('stays with what is shown while values come and go', () => {
  const hold = createHold<string>(() => 1000);
  hold('good', 0);
  hold('good', 1000);
  for (let now = 1300; now < 9000; now += 600) {
    expect(hold('far', now)).toBe('good');
    expect(hold('good', now + 300)).toBe('good');
  }
});
