import * as mass from './mass-nouns.ts';
import * as number from './number.ts';
import * as pluralAfter from './plural-after.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    pluralAfter.pluralAfterSeveral,
    [
      ['I learned many thing there.', 'I learned many things there.'],
      ['I like these tool.', 'I like these tools.'],
      ['There were several good reason for it.', 'There were several good reasons for it.'],
      ['We had 5 more person in the room.', 'We had 5 more people in the room.'],
    ],
    [
      'Many plan it that way.',
      'He was here two year ago.',
      'A five star rating helps.',
      'These companies use the tool.',
      'I gave him a 20 dollar bill.',
      'Many people came.',
      'These can help.',
    ],
  ],
  [
    number.singularAfterOne,
    [
      ['We help every students.', 'We help every student.'],
      ['They become an experts.', 'They become an expert.'],
      ['I like this things.', 'I like these things.'],
      ['I help another people.', 'I help other people.'],
    ],
    [
      'It took another two weeks.',
      'I had a few questions.',
      'A customer calls and we answer.',
      'This phone works.',
      'It is a news.',
    ],
  ],
  [
    pluralAfter.oneOfThe,
    [
      ['That is one of the reason.', 'That is one of the reasons.'],
      ['One of my biggest goal was this.', 'One of my biggest goals was this.'],
    ],
    ['She is one of the team.', 'It is one of the best.', 'One of the reasons is this.'],
  ],
  [
    mass.muchOrMany,
    [
      ['There were much people.', 'There were many people.'],
      ['I have many information.', 'I have a lot of information.'],
    ],
    ['Much higher costs came.', 'I have much time.', 'It was pretty much people like me.'],
  ],
  [
    mass.massNounPlural,
    [['Thank you for the informations and advices.', 'Thank you for the information and advice.']],
    ['Thank you for the information.', 'He advises us.'],
  ],
  [
    mass.massNounArticle,
    [
      ['He gave me an advice.', 'He gave me advice.'],
      ['I got a informations.', 'I got information.'],
    ],
    ['It is an information system.', 'He gave me some advice.'],
  ],
  [
    number.complementNumber,
    [
      ['They are student in Kyiv.', 'They are students in Kyiv.'],
      ['We were good friend.', 'We were good friends.'],
    ],
    ['They are student leaders.', 'They are friends.', 'We are open.', 'They are design experts.'],
  ],
  [
    pluralAfter.pluralWhenBare,
    [
      ['I noticed it with certain customer.', 'I noticed it with certain customers.'],
      ['I worked in different company before.', 'I worked in different companies before.'],
      ['All student know it.', 'All students know it.'],
    ],
    [
      'A certain customer called.',
      'With certain customer groups it works.',
      'We worked all day.',
      'Both student and teacher came.',
    ],
  ],
  [
    pluralAfter.pluralAfterLotOf,
    [['I did a lot of project there.', 'I did a lot of projects there.']],
    ['I did a lot of work there.', 'A lot of project managers came.'],
  ],
]);
