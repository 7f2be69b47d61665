/** One of the four parts of an answer after the STAR scheme: S situation, T task, A action, R result. */
export type Part = 'S' | 'T' | 'A' | 'R';

export interface LabelledAnswer {
  text: string;
  /** The parts that are there for a human reader, labelled before any cue was tuned on them. */
  parts: string;
}

/** Answers that cues may be tuned on. */
export const DEVELOPMENT: readonly LabelledAnswer[] = [
  {
    text: 'Two years ago our shop lost its only baker a week before Easter. I had to keep the shelves full with four people who had never made bread. I wrote down every recipe in steps that fit on one card and stood beside each of them for two mornings. We sold out on Easter Saturday, and the cards are still on the wall.',
    parts: 'STAR',
  },
  {
    text: 'I believe that a good manager listens. People come to work to be heard, and they leave when nobody does. That is why I keep my door open and never cancel a one to one.',
    parts: '',
  },
  {
    text: 'During my second placement a patient refused all medicine. My job was to find out why without frightening her. I pulled up a chair, asked about her garden, and let her talk. It turned out that the tablets were simply too big for her to swallow, so we changed to drops and she took them from that day on.',
    parts: 'STAR',
  },
  {
    text: 'I would first look at the numbers, then talk to the people on the floor, and only then decide. If it is a question of money I would ask finance early.',
    parts: '',
  },
  {
    text: 'The website went down on a Friday evening while most of the team was on holiday. I called the hosting company, rolled back the last release and put a notice on the front page. By eight o clock everything was running again.',
    parts: 'SAR',
  },
  {
    text: 'I was the treasurer of our student union and it was up to me to close the books before June. So I sorted three boxes of receipts by month, chased everybody who owed us a signature, and built one sheet for all of it.',
    parts: 'STA',
  },
  {
    text: 'My biggest weakness is that I say yes too often. I am working on it. I keep a list of what I have promised and I look at it before I promise anything else.',
    parts: '',
  },
  {
    text: 'We were about to lose our largest client because deliveries kept arriving late. The board wanted the problem gone within a quarter. I rode along with the drivers for three days, noticed that loading took longer than driving, and moved loading to the night shift. Late deliveries went from one in five to one in fifty, and the client signed for another two years.',
    parts: 'STAR',
  },
  {
    text: 'At university I tutored first year students in statistics. Most of them had failed the mid term. I threw away the slides and let them measure things in the yard instead. Eighteen of twenty passed the final.',
    parts: 'SAR',
  },
  {
    text: 'I am proud of my degree, and of having learned German in a year. I also enjoy climbing, and I think it has taught me patience.',
    parts: '',
  },
  {
    text: 'My brief was to halve the time that new colleagues need before they can work alone. I interviewed the last ten people who had joined, cut the manual from ninety pages to twelve and gave each newcomer a partner. Today they take their first call after four days where it used to be nine.',
    parts: 'TAR',
  },
  {
    text: 'There was this one colleague who never answered mails. It got so bad that other teams stopped asking us for anything.',
    parts: 'S',
  },
];

/** Answers that nobody looked at while cues were chosen. */
export const HELD_OUT: readonly LabelledAnswer[] = [
  {
    text: 'Last spring our warehouse flooded overnight. I was put in charge of saving what could be saved. I split the crew in two, had one half carry everything to the loading dock and sent the other to rent pumps. We lost less than a tenth of the stock.',
    parts: 'STAR',
  },
  {
    text: 'I like working in teams because everybody sees something different. Alone I am faster, together we are better.',
    parts: '',
  },
  {
    text: 'When I joined the clinic, appointments were kept in a paper diary. The head nurse asked me to bring them online before the summer. I compared three programs, tested the cheapest with two doctors for a week and trained everyone at lunch. Missed appointments fell by a third.',
    parts: 'STAR',
  },
  {
    text: 'A customer once shouted at me in front of the whole queue. I lowered my voice, asked him to step aside with me and offered to call the supplier right there. He apologised and came back the next week.',
    parts: 'SAR',
  },
  {
    text: 'Honestly, I have never been in that situation. I think I would stay calm and explain my reasons.',
    parts: '',
  },
  {
    text: 'In my apprenticeship we built a staircase that turned out four centimetres too short. I told my master before the client could notice, took the blame, and spent the weekend making a new one.',
    parts: 'SA',
  },
  {
    text: 'The aim was to win fifty volunteers in one month. I printed posters, spoke in every lecture hall and set up a table outside the canteen. In the end seventy three people signed up.',
    parts: 'TAR',
  },
  {
    text: 'Our app had two stars in the store. I needed to find out what annoyed people most. I read eight hundred reviews over a weekend and put them in groups. Nearly half of them complained about the login, so I persuaded the developers to fix that first. Three months later we stood at four point three.',
    parts: 'STAR',
  },
  {
    text: 'For me quality means that the customer comes back and the product does not. You get there by checking early and often.',
    parts: '',
  },
  {
    text: 'I was responsible for the budget of a festival with nine hundred guests, and ticket sales had stopped in March. I called sponsors whom we had never asked and sold the advertising on the cups. We closed with a small profit.',
    parts: 'STAR',
  },
  {
    text: 'At my previous school half of the parents never came to the evenings. I started to visit families at home, with an interpreter where one was needed. By Christmas the hall was full.',
    parts: 'SAR',
  },
  {
    text: 'My task in the lab is to look after the freezers. I check the temperatures twice a day and I order what is missing.',
    parts: 'T',
  },
];
