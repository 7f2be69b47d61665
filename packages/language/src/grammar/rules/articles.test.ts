import * as rules from './articles.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    rules.professionArticle,
    [
      ['I am engineer in Berlin.', 'I am an engineer in Berlin.'],
      ['I was good student.', 'I was a good student.'],
      ['I want to be nurse.', 'I want to be a nurse.'],
    ],
    ['I am an engineer.', 'I was team lead.', 'I am student council president.'],
  ],
  [
    rules.characterArticle,
    [
      ['I am very patient person.', 'I am a very patient person.'],
      ["I'm open person.", "I'm an open person."],
    ],
    ['I am a very patient person.', 'I was good friends with her.', 'I am very patient.'],
  ],
  [
    rules.objectArticle,
    [
      ['I need car for this.', 'I need a car for this.'],
      ['We had big problem with it.', 'We had a big problem with it.'],
    ],
    ['I need a car.', 'I have project experience.', 'We have time for it.', 'I need cars.'],
  ],
  [
    rules.sameArticle,
    [['We work in same way.', 'We work in the same way.']],
    ['We work in the same way.', 'Same thing here.', 'We offer same day delivery.'],
  ],
]);
