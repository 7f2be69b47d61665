import * as nouns from './noun-agreement.ts';
import * as pronouns from './pronoun-agreement.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    pronouns.singularPronounAgreement,
    [
      ['She go to work at six.', 'She goes to work at six.'],
      ['It depend on the day.', 'It depends on the day.'],
      ['I think he have a plan.', 'I think he has a plan.'],
      ["She don't know.", "She doesn't know."],
      ['He always try again.', 'He always tries again.'],
    ],
    [
      'Does she go to work?',
      'They made it work.',
      'I suggested that he go home.',
      'He put it there and she let him.',
      'It need not be perfect.',
      'I was told it suppose to be easy.',
    ],
  ],
  [
    pronouns.indefinitePronounAgreement,
    [
      ['Everybody know that.', 'Everybody knows that.'],
      ['When someone have a question, I help.', 'When someone has a question, I help.'],
    ],
    ['I made everyone feel welcome.', 'Does anybody know?', 'Everybody knew.'],
  ],
  [
    pronouns.pluralPronounAgreement,
    [
      ['We has three offices.', 'We have three offices.'],
      ['They needs help.', 'They need help.'],
      ['I has a question.', 'I have a question.'],
      ["They doesn't know.", "They don't know."],
    ],
    ['We was late.', 'Working with you is fun.', 'I says to him, come in.', 'My boss and I has a plan.'],
  ],
  [
    nouns.singularNounAgreement,
    [
      ['My manager have a plan.', 'My manager has a plan.'],
      ['My manager have decided it.', 'My manager has decided it.'],
      ['Because customer need help, we call.', 'Because customer needs help, we call.'],
      ['When the customer decide, I answer.', 'When the customer decides, I answer.'],
    ],
    [
      'I read the manual, a text file included on the disc.',
      'The team have a plan.',
      'We let the customer decide.',
      'The teacher and the student work together.',
      'Did the manager call?',
      'They asked that the report include names.',
    ],
  ],
  [
    nouns.pluralNounAgreement,
    [
      ['People is friendly there.', 'People are friendly there.'],
      ['These tools works well.', 'These tools work well.'],
      ['Because customers has questions, we call.', 'Because customers have questions, we call.'],
    ],
    [
      'Managing people is hard.',
      'Sales is hard.',
      'The price of cars is high.',
      'People was friendly.',
      'The news is good.',
    ],
  ],
  [
    nouns.relativeClauseAgreement,
    [
      ['I need a person who have time.', 'I need a person who has time.'],
      ['We helped companies that has problems.', 'We helped companies that have problems.'],
    ],
    ['It is one of the things that is new.', 'We saw a boy and a girl who look alike.', 'I met a man who had time.'],
  ],
  [
    nouns.thereIsSeveral,
    [['There is many people in my team.', 'There are many people in my team.']],
    ["There's many people.", 'There was many people.', 'There is much to do.'],
  ],
  [
    nouns.thereAreOne,
    [['There are a problem with it.', 'There is a problem with it.']],
    ['There are a lot of problems.', 'There are a man and a woman.', 'There are one or two.'],
  ],
  [
    nouns.demonstrativeAgreement,
    [
      ['This are my goals.', 'these are my goals.'],
      ['I think so, these is good.', 'I think so, these are good.'],
    ],
    ['This is good.', 'All of this are words.'],
  ],
]);
