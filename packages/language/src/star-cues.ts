import type { StarCues } from '@impact/report/answer';

const ACTIONS =
  'decided started began built wrote created made led organised organized set sat called asked talked spoke met designed developed introduced implemented launched changed fixed solved planned proposed suggested tested trained taught analysed analyzed found looked reached worked took moved split automated negotiated convinced presented hired reviewed investigated contacted scheduled prioritised prioritized coordinated managed documented redesigned rewrote replaced reorganised reorganized explained listened mapped measured offered prepared ran shared tracked brought gathered collected broke'.replaceAll(
    ' ',
    '|',
  );
const CHANGES =
  'dropped fell rose grew increased improved decreased doubled tripled halved went shrank declined climbed jumped'.replaceAll(
    ' ',
    '|',
  );
const EFFECTS =
  'reduced increased improved cut saved raised doubled tripled halved lowered won gained achieved delivered finished shipped'.replaceAll(
    ' ',
    '|',
  );

/** What is met or reached as a result; people and places are met and reached, too. */
const AIMS =
  'target targets goal goals deadline deadlines quota quotas budget date dates objective objectives number numbers plan expectations milestone milestones agreement deal'.replaceAll(
    ' ',
    '|',
  );

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.replaceAll(
    ' ',
    '|',
  );

/**
 * What gives away each part of an answer after the STAR scheme (situation, task, action, result: Development Dimensions International,
 * 1974). A cue says that such a part was heard, not that it was good; one that is not in the list is missed.
 */
export const CUES = {
  situation: [
    'in|at|during|from my|our last|previous|current|former|first|old|present|recent|second|own job|role|position|company|team|project|internship|work|workplace|employer|year|semester|studies',
    'at my last|previous|current|former|first|old *',
    'during|in my|our|the (*)? placement|apprenticeship|traineeship|training|thesis|degree|exchange|gap|exams|launch|migration|pandemic|lockdown',
    'during my|our|the last|previous|current|former|first|second|third|final *',
    'at|in university|college|school|uni',
    'i was the * (*)? of|at|for|in my|our|the|a',
    'we|i were|was about to',
    'our|my * (*)? had|lost|kept|went|broke|failed|crashed|stopped|suffered|struggled',
    'the * went|broke|crashed|failed|stopped down|wrong|off|missing|out|working',
    'on|that a|the monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'a|one customer|client|patient|colleague|student|supplier|manager once',
    'once a|one|we|when *',
    'when|while i was|were (still)? (working)? (at|in|on|with|a|an|the)?',
    'when i worked|started|joined|studied|lived|ran|led|managed',
    'there was this|one (one)? *',
    'there was a|this|one time|case|situation|project|customer|client|moment|problem|issue',
    'we had a|this|one customer|client|problem|project|situation|issue|deadline|crisis|colleague',
    'the situation was|is',
    'at that|the time',
    'at the beginning|start',
    'one time|day',
    'last year|month|week|summer|winter|spring|autumn|fall',
    'two|three|four|five|six years|months|weeks ago',
    'a few|couple (of)? years|months|weeks ago',
    'back in|when|then',
    'we were facing|struggling|losing|growing|running|closing|missing',
    'i remember',
    'for example|instance',
  ],
  task: [
    'i was|am|were (mainly)? responsible for',
    'i was|am in charge of',
    'i was asked|told|given|assigned|tasked|hired|brought',
    'my|our brief|mission|mandate|challenge|duty was|is',
    'asked|told|wanted|expected|needed me|us to',
    'the board|boss|management|manager|client|customer|director|owner|company|team wanted|expected|demanded',
    'my|our (main)? task|job|role|goal|responsibility|responsibilities|objective|assignment|target was|is|were|included|there',
    'the goal|task|challenge|objective|aim|target|problem|deadline|idea was|is',
    'i|we had|needed to',
    'it was|is up to me|us',
    'it was my job|task|responsibility|role|turn',
    'what i|we needed|had to',
    'i|we was|were supposed to',
  ],
  action: [
    `i|we (then)? (also)? (first)? (just)? (quickly)? ${ACTIONS}`,
    'what i|we did was|is',
    'the first thing i|we did',
    'my first step',
    'i took the lead|initiative|time',
    'i reached out',
    'i|we came up with',
    'i|we put together',
  ],
  result: [
    'as a result',
    'in the end',
    'at the end of it',
    'the result|outcome|effect|impact was|is|of',
    'the results|numbers were|are',
    'this|that|which led|resulted|meant|helped|allowed|saved|brought|made (in|to|us)?',
    `* (had|have|has)? ${CHANGES} by|to|from`,
    `* (had|have|has)? ${CHANGES} * percent`,
    `i|we (had|have)? (also)? ${EFFECTS}`,
    `met|hit|reached|exceeded|beat|made (all)? (of)? our|my|the|that|their|every|each|an|a (*)? ${AIMS}`,
    '* percent fewer|less|more|faster|higher|lower|better',
    'by * percent',
    'by * * percent',
    'by half',
    'it turned out',
    'i|we ended up',
    'i|we sold out',
    'was|were|is|are running|working|back|open|online|fine again',
    'from that|then day|moment|point|week on',
    'to this day',
    'is|are still in|used|using|running|on|there',
    '* days|weeks|months|years later',
    'never happened again',
    'today they|we|it|he|she|all|every|everyone|everybody *',
    'signed|renewed|extended|stayed for|with another|us',
    `${NUMBERS} (out)? of ${NUMBERS} (*)? passed|stayed|agreed|accepted|succeeded|worked|finished|came|said|bought|joined|signed|voted|chose|renewed|recovered|were|got`,
    'has|have been * ever since',
    'i|we managed|were|was able to',
    'since then',
    'was|were|went|came|arrived|opened|launched|shipped|delivered|finished|completed|released|closed|ended|submitted (*)? (*)? on time',
    'ahead of schedule',
    'the customer|client|team|manager|project|launch was|were (very)? (really)? happy|successful|satisfied|pleased',
  ],
} as const satisfies Record<keyof StarCues, readonly string[]>;
