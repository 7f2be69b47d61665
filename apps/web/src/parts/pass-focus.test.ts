import { expect, it } from 'vitest';
import { passFocus } from './pass-focus.ts';

/** Whether the focus is passed on while it is at `activeElement`. */
function isPassed(activeElement: Element | null, leaving: Pick<Element, 'contains'> | null = null): boolean {
  let passed = false;
  const to = {
    focus: () => {
      passed = true;
    },
  };
  passFocus(to, leaving, { activeElement, body });
  return passed;
}
const body = {} as HTMLElement;
const button = {} as Element;
const field = {} as Element;
const card = { contains: (one: Node | null) => one === button };

it('passes the focus on from what goes away, and from nowhere', () => {
  expect(isPassed(button, card)).toBe(true);
  expect(isPassed(body, card)).toBe(true);
  expect(isPassed(null)).toBe(true);
});

it('leaves whoever has gone on elsewhere', () => {
  expect(isPassed(field, card)).toBe(false);
  expect(isPassed(field)).toBe(false);
});
