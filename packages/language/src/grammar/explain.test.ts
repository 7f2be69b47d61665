import { expect, it } from 'vitest';
import { explain } from './explain.ts';

it.each([
  [{ replacements: ['goes', 'went'], message: 'Why.' }, 'Try “goes”. Why.'],
  [{ replacements: [''], message: 'Why.' }, 'Try it without “go”. Why.'],
  [{ replacements: [], message: ' Why. ' }, 'Why.'],
])('says what to try before why', (issue, words) => expect(explain('go', issue)).toBe(words));
