import * as rules from './collocations.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    rules.wrongPreposition,
    [
      ['It depends of the team.', 'It depends on the team.'],
      ['I am married with Ann.', 'I am married to Ann.'],
      ["I'm interested on this job.", "I'm interested in this job."],
      ['I was responsible of the budget.', 'I was responsible for the budget.'],
      ['I start in Monday.', 'I start on Monday.'],
    ],
    ['It depends on the team.', 'We depend in large part on them.', 'I am interested in it.', 'I focus in on it.'],
  ],
  [
    rules.needlessPreposition,
    [
      ['We discussed about the plan.', 'We discussed the plan.'],
      ['I did it despite of the cost.', 'I did it despite the cost.'],
      ['He told to me the news.', 'He told me the news.'],
      ['I go to home at six.', 'I go home at six.'],
    ],
    [
      'I go to home games.',
      'We had a discussion about the plan.',
      'I keep in contact with them.',
      'In spite of the cost I did it.',
    ],
  ],
  [
    rules.missingPreposition,
    [
      ['He explained me the problem.', 'He explained to me the problem.'],
      ['I listen music at home.', 'I listen to music at home.'],
    ],
    ['He explained it to me.', 'I listen to music.'],
  ],
  [
    rules.setPhrase,
    [
      ['In the other hand, it was cheap.', 'on the other hand, it was cheap.'],
      ['It was in my point of view too early.', 'It was from my point of view too early.'],
      ['Most of people agree.', 'Most people agree.'],
      ['One of most important things is time.', 'One of the most important things is time.'],
      ['In a such case I call.', 'In such a case I call.'],
      ['We help people which need it.', 'We help people who need it.'],
      ['I know how it looks like.', 'I know what it looks like.'],
      ['I found it in the internet.', 'I found it on the internet.'],
      ['I learned it by my own.', 'I learned it on my own.'],
      ['I can able to work alone.', 'I can work alone.'],
      ["I don't can go.", "I can't go."],
      ['I no have time.', "I don't have time."],
      ['They want that we help.', 'They want us to help.'],
      ['I am very interesting in this job.', 'I am very interested in this job.'],
      ['We have meeting at nine.', 'We have a meeting at nine.'],
      ['We are five peoples.', 'We are five people.'],
      ['I did a mistake.', 'I made a mistake.'],
      ['I am graduated from university.', 'I graduated from university.'],
      ['I am born in Kyiv.', 'I was born in Kyiv.'],
    ],
    [
      'On the other hand, it was cheap.',
      'Most of the people agree.',
      'On the same time line it fits.',
      'Most of us agree.',
    ],
  ],
]);
