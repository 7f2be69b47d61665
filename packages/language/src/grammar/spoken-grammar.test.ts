import { ImpactError } from '@impact/report/error';
import { afterAll, describe, expect, it } from 'vitest';
import type { SpokenWord } from '../spoken.ts';
import { spoken } from '../transcript.fixture.ts';
import { createHarperChecker } from './harper.ts';
import { checkGrammar } from './spoken-grammar.ts';

describe('checkGrammar', async () => {
  const checker = await createHarperChecker();
  afterAll(() => checker.close());
  const check = (sentences: SpokenWord[][], recognised = false) => checkGrammar(sentences, checker, { recognised });
  const wordings = async (...sentences: string[]) =>
    (await check(sentences.map(spoken))).map((finding) => finding.replacements[0]);

  it('quotes the words, says when they were spoken, and rewords them', async () => {
    // Evenly timed words of 0.4 s: the quote "team she go to the" is words 3 to 7.
    const [finding] = await check([spoken('In my team she go to the customer.')]);
    expect(finding).toMatchObject({
      text: 'team she go to the',
      rule: 'singular-pronoun-agreement',
      kind: 'Agreement',
      replacements: ['team she goes to the', 'team she went to the'],
    });
    expect(finding?.start).toBeCloseTo(0.8);
    expect(finding?.end).toBeCloseTo(2.8);
    expect(finding?.message).toBe('Try “goes”. After “she” the verb takes the form for one.');
  });

  it('counts places as JavaScript does, also behind characters outside the basic plane', async () => {
    expect(await wordings('😀 😀 I was glad.', '😀 So he has a idea.')).toEqual(['he has an idea.']);
  });

  it.each([
    ["She don't know.", "She doesn't know."],
    ['I have went there.', 'I have gone there.'],
    ["I didn't went to work.", "I didn't go to work."],
    ['He gave me a honest answer.', 'gave me an honest answer.'],
  ])('hears what is wrong in "%s"', async (said, better) => expect(await wordings(said)).toEqual([better]));

  it.each([
    ['fillers', 'He has a um idea.'],
    ['restarts', 'I was I were late.'],
    ['repeats', 'I I went to the the office.'],
    ['broken-off words', 'She have- we have a plan.'],
    ['an article that is taken back', 'We built a and our team tested it.'],
    ['spelling', 'We recieved the pacakge.'],
    ['capitals and marks', 'i went to berlin and and he said yes'],
    ['what nobody hears', 'I could of done it, its fine.'],
    ['fragments', 'Mostly the support team. Five people.'],
    ['doubled emphasis', 'It was very very good.'],
    ['endings that melt into the next sound', 'He work to live, and we have two project so far.'],
  ])('is silent on %s', async (_, said) => expect(await wordings(said)).toEqual([]));

  it('does not read across sentences', async () =>
    expect(await wordings('That is what she', 'go to the office.')).toEqual([]));

  it('does not judge what a recogniser doubts', async () => {
    const words = spoken('she go to work').map((word) => ({ ...word, confidence: word.text === 'go' ? 0.4 : 0.9 }));
    expect(await check([words], true)).toEqual([]);
    expect(await check([words], false)).toHaveLength(1);
    expect(await check([words.map((word) => ({ ...word, confidence: 0.9 }))], true)).toHaveLength(1);
  });

  it('stops when asked to', async () => {
    const stopped = checkGrammar([spoken('She go.')], checker, { recognised: false, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(stopped).rejects.toBeInstanceOf(ImpactError);
  });

  it('is silent on fluent interview answers', async () => {
    const answers = FLUENT.trim().split('\n').map(spoken);
    expect(answers.length).toBeGreaterThan(55);
    expect((await check(answers)).map((finding) => `${finding.rule}: ${finding.text}`)).toEqual([]);
  });
});

const FLUENT = `
Thank you for having me.
In my last job, I was responsible for a small support team of five people.
We were closing most of our tickets too late.
After two months, late tickets had dropped by forty percent.
What I learned is, to listen first, and then decide.
That change led to increased sales and to improved response times.
I have interesting projects at the moment and I have growing responsibilities.
My manager and I sat down with the customer, and we agreed on a plan.
There were a lot of things going on at that time, and a couple of people left.
I've been working with data for about six years now.
The team is distributed across three countries, so we relied on written updates.
Each of the engineers was asked to review the design.
If I were to do it again, I would talk to the users earlier.
I studied computer science and then I started as a junior developer.
One of the biggest challenges was getting everybody on the same page.
Neither of us had done it before.
The data was incomplete, so I asked an analyst for help.
It took us about an hour and a half to find the cause.
We used a tool which lets you see all of the requests.
I think the most important thing is that people feel heard.
They were happy with the result, and so was I.
I didn't want to lose the customer, so I called them right away.
Less than ten percent of the calls needed a second visit.
He had been let go, and I took over his accounts.
My role there was to train new staff and to plan the shifts.
Honestly, it was one of those moments where you just have to trust your team.
The first thing I did was write down what we knew.
So yeah, that is pretty much what happened.
I would say my biggest strength is staying calm under pressure.
We cut costs by a third and still delivered on time.
I led a team of eight, and we shipped the product in March.
Being a good listener has helped me a lot.
Let me give you an example from my time at the hospital.
I used to work nights, which taught me how to plan ahead.
I'm used to working with people from all over the world.
She asked me to lead the project, which I did for two years.
I work well with others because I ask before I assume.
Everyone on the team knows what to do when the server goes down.
I had never written a test before, but I learned fast.
The customers who called us most often were the ones we had let down.
I was promoted to team lead after eighteen months.
It wasn't easy, but it was worth it.
I look forward to hearing from you.
How do you handle feedback here?
Before that I worked as a waiter to pay for university.
Our revenue grew from two to five million in a year.
I don't mind working weekends if the work is interesting.
We had fewer complaints and far fewer refunds.
I made sure that everybody who needed to know knew.
As a nurse, you learn to stay calm when others can't.
In five years I'd like to be running my own team.
What did you like least about the job?
I am a quick learner and I enjoy solving problems.
We wanted to be seen as a partner, not just as a supplier.
He suggested that she be the lead.
The lesson I took from it was to ask for help sooner.
And that's when we decided to rewrite the whole thing.
I graduated from university in 2015, and I've worked in retail since then.
You know, it was a bit of a mess, but we fixed it.
I'd rather be honest than promise something I can't deliver.
`;
