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
    rules.moreShortAdjective,
    [
      ['It is more big than before.', 'It is bigger than before.'],
      ['This one is more cheap.', 'This one is cheaper.'],
    ],
    ['We need more big plans.', 'It is more or less good.', 'It was more good luck than skill.'],
  ],
  [
    rules.veryComparative,
    [['It is very better now.', 'It is much better now.']],
    ['It is very good now.', 'It is much better now.'],
  ],
]);
