import type { Polarity } from '@impact/report/sentence';

export interface LabelledSentence {
  text: string;
  label: Polarity;
  /** Whether words of a trade or of a solved problem speak against the label in a word list. */
  trap: boolean;
}

const plain = (text: string): Omit<LabelledSentence, 'label'> => ({ text, trap: false });
const trap = (text: string): Omit<LabelledSentence, 'label'> => ({ text, trap: true });

/** Something good is told: an outcome, a liking, a thing put right. */
const POSITIVE = [
  plain('I really enjoyed working with the support team, they taught me a lot.'),
  plain('We shipped two weeks early and the customer was delighted.'),
  plain("I'm proud of the onboarding guide I wrote, because new people still use it."),
  trap('I fixed a critical failure in the payment service the night before launch.'),
  trap('We had a conflict about the roadmap, and I resolved it by bringing both teams to one table.'),
  plain('My manager trusted me with the whole migration, and that felt great.'),
  trap('After we rewrote the queries, customer complaints went down by half.'),
  plain('What I love about teaching is the moment when a student suddenly gets it.'),
  trap('I cut the error rate from four percent to under one.'),
  plain('The best part of that job was the people.'),
  trap('I took a failing project and turned it around within six months.'),
  plain("I'm excited about this role because it combines design and research."),
  plain('The pilot went very well, so they rolled it out to every branch.'),
  trap("Honestly I couldn't be happier with how the launch went."),
  plain('I won the regional sales award two years in a row.'),
  trap('The debugging tool I built prevents outages before anybody notices them.'),
  plain('Our patients told us that they felt safe and well looked after.'),
  trap("Working nights was hard, but I can't complain, I learned more there than anywhere else."),
  plain('I find it rewarding to help junior colleagues grow.'),
  trap("We haven't lost a single customer since I took over the account."),
];

/** Facts, without a word for or against them. */
const NEUTRAL = [
  plain('I studied mechanical engineering in Gdansk and graduated in 2016.'),
  plain('In my current job I report to the head of operations.'),
  trap('Our team runs a stress test on every release before it goes to the risk department.'),
  plain('We use Python for the back end and TypeScript for the front end.'),
  trap('I analysed crime data for the city council for two years.'),
  plain('There were eleven of us in two offices.'),
  trap('My first task was to delete dead code and kill old processes that nobody used.'),
  plain('I would start with a list of the stakeholders and then talk to each of them.'),
  trap('We sat in the war room every morning at nine and went through the open incidents.'),
  plain('The contract runs until the end of March, so I could begin in April.'),
  trap('I look after fraud detection and the attack surface of our payment systems.'),
  plain('On a normal day I check the queue, answer mails and plan the afternoon.'),
  trap('The debt collection module reads the overdue invoices from the database.'),
  plain('I moved from sales into product about three years ago.'),
  trap('My responsibility was risk assessment for injury claims at an insurance company.'),
  plain('We had a meeting with the supplier every second Tuesday.'),
  plain("It's a store with about forty employees and three shifts."),
  trap('In the emergency department I documented pain levels and wound care for each patient.'),
  plain('The report went to finance first and then to the board.'),
  trap('I wrote the error handling and the failure modes section of the manual.'),
];

/** Something bad is told and stays bad: an outcome, a dislike, a regret. */
const NEGATIVE = [
  plain('I failed the certification exam, and I hated every minute of it.'),
  plain('To be honest, the atmosphere in that office was terrible.'),
  plain('We lost our biggest client because I answered too late.'),
  trap('Nobody fixed the problem, and the customers were furious.'),
  plain('I was disappointed that the promotion went to somebody else.'),
  plain('I felt really stressed and could not sleep during that project.'),
  plain('The launch was a disaster, half of the orders were never delivered.'),
  trap('We tried to reduce the complaints, but they only got worse.'),
  plain('My boss shouted at us in front of everybody and it was humiliating.'),
  plain("I regret that I didn't speak up earlier."),
  trap("It was not a good fit, and I wasn't happy there."),
  plain('The workload was unbearable, so several good people quit.'),
  plain('I made a mistake in the figures and it cost the company a lot of money.'),
  trap('The deadline was so aggressive that the whole team was exhausted and miserable.'),
  plain('Sadly the shop closed and I lost my job.'),
  plain("I'm afraid I struggle with public speaking, it makes me very nervous."),
  trap('The problem was never solved and we had to pay a penalty.'),
  plain('The training was boring and I learned almost nothing.'),
  plain('My worst weakness is that I get annoyed when people are careless.'),
  plain('Communication with that supplier was a constant frustration for all of us.'),
];

const labelled = [
  ...POSITIVE.map((sentence) => ({ ...sentence, label: 'positive' as const })),
  ...NEUTRAL.map((sentence) => ({ ...sentence, label: 'neutral' as const })),
  ...NEGATIVE.map((sentence) => ({ ...sentence, label: 'negative' as const })),
];

/**
 * Sixty answers as candidates give them, written and labelled by hand for this project before the word lists were: every other sentence
 * was there to develop them with, the rest was only counted. One person wrote both halves and the lists, so that the half held out
 * flatters them all the same.
 */
export const DEVELOPMENT: readonly LabelledSentence[] = labelled.filter((_, index) => index % 2 === 0);
export const HELD_OUT: readonly LabelledSentence[] = labelled.filter((_, index) => index % 2 === 1);

/**
 * Thirty more, of other trades and half of them traps, written and labelled when the lists were first done. The first reading got 19 of
 * them right, as many as VADER alone; the lists were then widened with these in view.
 */
export const OTHER_TRADES: readonly LabelledSentence[] = [
  ...[
    plain('The children loved the science week that I organised.'),
    trap('When two cooks quarrelled during service, I calmed them down and the evening was saved.'),
    trap('We brought waiting times in the clinic down from three hours to one.'),
    plain('I got excellent feedback from the parents.'),
    trap('I recovered a stolen shipment and the client stayed with us.'),
    plain('It was a wonderful team and I still meet them for lunch.'),
    trap('Under my lead the ward had fewer infections than any other.'),
    trap('Nobody was hurt, and the line was running again within the hour.'),
    plain('I am really good at explaining hard things in simple words.'),
    trap('I talked an angry customer out of cancelling, and he even upgraded.'),
  ].map((sentence) => ({ ...sentence, label: 'positive' as const })),
  ...[
    plain('I drive a forklift and check the pallets when they come in.'),
    trap('As a paramedic I treat shock, burns and broken bones.'),
    plain('We were five cooks in a kitchen for two hundred guests.'),
    trap('I teach a course about the war and the depression of the thirties.'),
    trap('My desk took the calls about stolen cards and lost luggage.'),
    plain('Lessons start at eight and I prepare them the evening before.'),
    trap('We depreciate bad loans and write off the losses at the end of the quarter.'),
    plain('The shop sells tools, paint and garden furniture.'),
    trap('The firewall drops the packets and the monitor raises an alarm.'),
    plain('After school I did two years of civil service in a hospital.'),
  ].map((sentence) => ({ ...sentence, label: 'neutral' as const })),
  ...[
    plain('The head chef screamed all day and I dreaded every shift.'),
    plain('I was unhappy with the way they treated the apprentices.'),
    trap('I could not calm the parents down, and the meeting ended in shouting.'),
    plain('Half of the harvest was ruined because I had ordered the wrong seed.'),
    trap('Our sales fell for three quarters in a row.'),
    plain('It was lonely and I missed working with other people.'),
    plain('They fired me after the accident.'),
    trap('The system was supposed to prevent errors, but it caused even more of them.'),
    plain('I hate to say it, but the lesson was a mess.'),
    trap('We kept fixing the same leak and it never stopped.'),
  ].map((sentence) => ({ ...sentence, label: 'negative' as const })),
];

/** The last thirty, written and labelled after that, and read once: nothing was changed in view of them. */
export const LAST: readonly LabelledSentence[] = [
  ...[
    plain('I helped a shy pupil find her voice, and today she sings in the choir.'),
    trap('We reduced food waste by a third in one season.'),
    plain('The customers keep coming back because they like how we treat them.'),
    trap('There was a leak in the roof, but I got it repaired before the exhibition opened.'),
    plain('I am happiest when I can build something with my hands.'),
    trap('An elderly guest fell ill, and thanks to my first aid training she recovered quickly.'),
    plain('My supervisor said it was the clearest report she had ever read.'),
    trap('I found the missing invoices and we avoided a fine.'),
    plain('Volunteering at the shelter gave me a lot of joy.'),
    trap('Since I introduced the checklist we have had zero accidents.'),
  ].map((sentence) => ({ ...sentence, label: 'positive' as const })),
  ...[
    plain('I work four days a week, from seven to three.'),
    trap('My thesis was about poverty and crime in port cities.'),
    plain('We pack about nine hundred boxes per shift.'),
    trap('I check the fire extinguishers and write down the defects.'),
    plain('The training takes three years and ends with an exam.'),
    trap('At the desk I register complaints and pass them on.'),
    plain('Two colleagues plan the routes and I load the van.'),
    trap('The software tells us which accounts carry a high risk of default.'),
    plain('I translate manuals from Polish into English.'),
    plain('My last employer moved to another city in May.'),
  ].map((sentence) => ({ ...sentence, label: 'neutral' as const })),
  ...[
    plain('The noise was awful and I had headaches every evening.'),
    plain('I lost my temper with a guest and I am ashamed of it.'),
    trap('However often we repaired the machine, it kept breaking down.'),
    plain('Nobody thanked us, and that made me bitter.'),
    trap('Errors went up after the change and nobody cared.'),
    plain('I found the work dull and the pay was poor.'),
    plain('They blamed me for something that I had not done.'),
    trap('My biggest failure was a festival that lost forty thousand euros.'),
    plain('The hours were too long and my health got worse.'),
    plain('I was not treated fairly there.'),
  ].map((sentence) => ({ ...sentence, label: 'negative' as const })),
];
