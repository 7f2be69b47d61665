import * as rules from './comparison.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    rules.doubleComparison,
    [
      ['This is more better.', 'This is better.'],
      ['It was the most easiest part.', 'It was the easiest part.'],
    ],
    ['This is better.', 'No more bigger plans, please.', 'It is more difficult.'],
  ],
  [
    rules.veryComparative,
    [['It is very better now.', 'It is much better now.']],
    ['It is very good now.', 'It is much better now.'],
  ],
]);
