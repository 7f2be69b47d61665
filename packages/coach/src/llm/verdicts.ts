import { FORBIDDEN } from './forbidden-wording.ts';

/** Each list is of whole words, with their forms; what follows a stem is letters only, so that scanning is linear. */
const words = (...lists: string[]): RegExp => new RegExp(`\\b(?:${lists.join('|')})(?!\\p{L})`, 'iu');

const DECISIONS = words(
  '(?:un)?hir(?:e|es|ed|ing|able)|reject\\p{L}*|recruit(?:s|ed|ing|ment)?|employ(?:s|ed|able|ment)?|unemploy\\p{L}*|appoint(?:ed|ing)?|onboard\\p{L}*|contrat\\p{L}*|embauch\\p{L}*|einstell\\p{L}*',
  '(?:next|further|final) (?:round|stage)|second interview|(?:proceed|progress|advance|move|moving|go|going) (?:forward|ahead|further|on) with|proceed(?:s|ed|ing)?|call(?:ed|ing)? (?:\\p{L}+ )?back|(?:not|never|would|should|will|to|please|and) invite|invit(?:e|es|ed|ing|ation) (?:to|back|for|him|her|them)',
  'shortlist\\p{L}*|longlist\\p{L}*|(?:job|an?) offer|offers? (?:of|the|this) (?:job|role|position|place|contract)|(?:the|this|an?) (?:contract|vacancy)|salary',
  '(?:no|yes|fit|fits|unfit|match|right|wrong|suited|suitable|unsuitable|ready|qualified|unqualified|candidate|person|choice|case) for (?:the|this|that|any) (?:role|job|position|team|post|company)',
  '(?:fits?|suits?|suited to|merits?|belongs? (?:in|to|on)|wins?|gets?|takes?|losing|loses?|lost|cost|costs) (?:the|this|that) (?:role|job|position|team|post|company)',
  '(?:not|never|would|do|does|cannot|strongly|highly|to|we|i) recommend(?:ed)?|recommendations?|recommend (?:to|the|this|that|against|for)|recommends?|endors\\p{L}*|approv(?:e|es|ed|al)|disapprov\\p{L}*|accept(?:ed|ing)? (?:this|the|that|him|her|them)|declin(?:e|ed|ing)|dismiss(?:ed|al|ing)?|eliminat\\p{L}*|veto\\p{L}*|verdict|vote[sd]?|disqualif\\p{L}*',
  'talent(?:s|ed)?|thumbs?|(?:strong|clear|definite|firm|easy|hard|solid|big|resounding) (?:yes|no|pass|maybe)|no-?go|go-ahead|deal-?breakers?|red flags?|keep looking|look elsewhere|look for (?:someone|somebody|others)|someone else|somebody else|waste of (?:time|money)|stopped listening|cut it|cuts it|make the cut|makes the cut|turn(?:ed)? down|pass on (?:this|the|him|her)|(?:better|other|stronger|weaker) (?:ones|people|options)|(?:un)?worth(?:y|while)? (?:of )?(?:the|this|an?|meeting|seeing) (?:job|role|time|interview|call|round)|top (?:pick|choice|tier)|front-?runner\\p{L}*|promising|star performer|(?:other|all|most|average|typical|better|every|any) (?:candidates?|applicants?|interviewees?|people|speakers|interviews)|rank(?:s|ed|ing|ings)?|outperform\\p{L}*|league|out of (?:her|his|your|their) depth',
);

const ABILITY = words(
  'stupid\\p{L}*|idiot\\p{L}*|moron\\p{L}*|clueless|(?:in)?competen\\p{L}*|incapab\\p{L}*|capabilit\\p{L}*|unskilled|low-skilled|ignoran\\p{L}*|inept\\p{L}*|gifted|geniu\\p{L}*|brillian\\p{L}*|mediocr\\p{L}*|amateur\\p{L}*|(?:un)?reliab(?:le|ility) (?:person|worker|under)|unreliab\\p{L}*|under pressure|unprepared|(?:over|under|un)qualified|unfit|unprofessional\\p{L}*|aptitude\\p{L}*|slow-witted|simple-minded|bright (?:person|mind|spark)|sharp mind|potential',
  '(?:lack|lacks|lacked|lacking|little|no|limited|shallow|poor|missing) (?:of )?(?:knowledge|experience|skills?|ability|talent|motivation|interest|drive|leadership|preparation|energy|confidence|understanding|expertise|substance)',
  'terribl[ey]|awful\\p{L}*|horribl[ey]|disaster\\p{L}*|disastrous\\p{L}*|pathetic\\p{L}*|useless\\p{L}*|worthless\\p{L}*|dreadful\\p{L}*|lousy|catastroph\\p{L}*|(?:an?|this|total|complete|utter) failure|embarrass\\p{L}*|hopeless\\p{L}*|laughabl[ey]|ridiculous\\p{L}*|nothing (?:worked|works|good|helped)|boring(?:ly)?|weird\\p{L}*|strange|creep\\p{L}*|childish\\p{L}*|rud(?:e|ely|eness)|selfish\\p{L}*|stubborn\\p{L}*|loser|hate[sd]?|disappoint\\p{L}*|unimpress\\p{L}*|painful\\p{L}*|a mess',
  '(?:weak|poor|bad|worst|worse|best|excellent|perfect|outstanding|superb|amazing|exceptional|impressive|inferior|substandard) (?:interviews?|answers?|start|performances?|impression|delivery|candidates?|fit|showing|efforts?|speakers?|communicators?|communication|presentation|character|choice|job)',
  '(?:interviews?|performances?|answers?|impression|delivery|it all|overall|everything|result) (?:is|are|was|were|looks?|seems?|sounds?|comes across as) (?:very |quite |rather |really |too )?(?:weak|poor|bad|wrong|worse|excellent|perfect|outstanding|superb|amazing|exceptional)|comes? across as (?:a )?(?:weak|poor|bad|cold|arrogant|fake|strong candidate)',
  '(?:natural|born|good|bad|poor|weak|strong|great|real|true) (?:leader|speaker|communicator|manager|worker|employee|colleague|liar|talker|listener|person|individual)s?|leadership (?:material|potential)|management material|(?:material|calibre|caliber|pedigree)',
);

const DECEPTION = words(
  'evasive\\p{L}*|evad\\p{L}*|fak(?:e|ed|es|ing)|fabricat\\p{L}*|made[ -]up|making (?:it|this|things) up|invent(?:ed|ing)|suspicio\\p{L}*|conceal\\p{L}*|cheat\\p{L}*|fraud\\p{L}*|bluff\\p{L}*|manipulat\\p{L}*|(?:in)?sincer\\p{L}*|(?:not|un)believ\\p{L}*|credib(?:le|ility)|(?:in|non-?)credib\\p{L}*|hid(?:e|es|ing) (?:something|the truth|things|facts)|something to hide|(?:not|untrue|the) truth|truths?|untrue|(?:shady|shifty|sneaky|sly|crook\\p{L}*)|story (?:is|was) (?:not|false)|false (?:claim|story|answer)s?|exaggerat\\p{L}*|plagiar\\p{L}*|script(?:ed)? by|rehearsed lie|trustworth\\p{L}*|integrity|moral\\p{L}*|ethical\\p{L}*|unethical',
);

const TRAITS = words(
  'autis\\p{L}*|asperger\\p{L}*|adhd|ocd|ptsd|neuro(?:di|ty|lo)\\p{L}*|dyslex\\p{L}*|bipolar|schizo\\p{L}*|psych(?:o|iat|olog|ot)\\p{L}*|syndrome|symptoms?|traits?|diagnos\\p{L}*|doctors?|therap(?:y|ist|ists)|medic(?:al|ation|ine|ally)|pills?|drugs?|drunk\\p{L}*|alcohol\\p{L}*|sober|hung ?over|hangover|tired\\p{L}*|exhaust\\p{L}*|fatigue\\p{L}*|sleepless|sleep-deprived|unwell|ill|illness|unhealth\\p{L}*|healthy|health|dement\\p{L}*|memory (?:loss|problems?)|hearing (?:aid|loss)|deaf\\p{L}*|blind\\p{L}*|wheelchair|speech (?:impediment|defect|disorder)|addict\\p{L}*|burn-?out|hold (?:your|the) breath',
  '(?:older|elder(?:ly)?|old|younger|young|youthful|mature|middle-aged|senior|millennial|boomer|retire\\p{L}*) ?(?:woman|man|lady|person|people|candidate|speaker|face|voice|worker|applicant)?(?<=woman|man|lady|person|people|candidate|speaker|face|voice|worker|applicant|elderly|youthful|middle-aged|boomer|millennial)|(?:past|near) (?:retirement|its prime)|generation',
  'ugl(?:y|iness)|good looks|looks? (?:old|young|pretty|fat|thin|sick|ill|tired|drunk|cheap|scruffy|untidy|unkempt|sloppy|frail|pale)|untidy|unkempt|sloppy|scruff\\p{L}*|hair\\p{L}*|beard\\p{L}*|moustache|tattoo\\p{L}*|piercings?|hijab|headscarf|turban|veil|outfit|cloth(?:es|ing)|dress(?:ed|es)?|blouse|cleavage|lipstick|make-?up|perfume|wrinkl\\p{L}*|teeth|nose|complexion|appearance|chubby|plump|physique',
  'muslim\\p{L}*|islam\\p{L}*|christian\\p{L}*|jew(?:s|ish)?|hindu\\p{L}*|buddhis\\p{L}*|asian|african|arab\\p{L}*|latin[oax]|hispanic|indian|chinese|european|american|german|russian|black|white (?:man|woman|person|male|candidate)|immigra\\p{L}*|migrant\\p{L}*|refugee\\p{L}*|foreigner\\p{L}*|foreign|native|accent\\p{L}*|dialect\\p{L}*|mother tongue|non-native|country of|origin|passport|caste|class background|working-class|upbringing',
  'gay|lesbian|queer|trans|sexual\\p{L}*|sexy|effeminate|girly|manly|womanly|mother(?:ly|hood)?|father(?:ly|hood)?|married|marital|pregnan\\p{L}*|maternity|single parent|housewife|politic\\p{L}*|trade union',
  'narciss\\p{L}*|egotis\\p{L}*|ego|charm(?:ing|less)|charism\\p{L}*|likeab\\p{L}*|unlikeab\\p{L}*|pushy|bossy|meek|coward\\p{L}*|unstable|neurotic\\p{L}*|paranoi\\p{L}*|obsess\\p{L}*|compuls\\p{L}*|mature|immatur\\p{L}*|maturity|temperament\\p{L}*|character|attitude\\p{L}*|work ethic|team player|extravert\\p{L}*|humble|humility|vain|vanity|conceited|snob\\p{L}*|loyal\\p{L}*|lazy|laziness|careless\\p{L}*|negligen\\p{L}*|ambiti\\p{L}*|unmotivated|motivated|dominan\\p{L}*|submissive|passive-aggressive|aggressive person|entitled|spoiled|naive',
);

const SHARED = Object.entries(FORBIDDEN).flatMap(([wrong, patterns]) =>
  wrong === 'says what somebody is' ? [] : patterns,
);
/** "Grade B", "gets an A", "A minus": letters that stand alone, but "I" and the article that opens a sentence. */
const LETTER_GRADE =
  /(?<![\p{L}'’])[B-HJ-Z](?![\p{L}'’]|\.\p{L})|(?<=[\p{Ll},] )A(?![\p{L}'’])|^A(?= (?:plus|minus)|[.,;!]|$)/u;
const GRADES = words(
  'grad(?:e|es|ed|ing)|stars?|five-star|medals?|gold standard|top of the class|full marks|ratings?|rated|applau\\p{L}*|bravo|kudos',
);
/** Marks inside of a word part it for the eye and hide it from a list: "hi-re", "h.ire". */
const INSIDE = /(?<=\p{L})[-'’.,;:…!?()–—](?=\p{L})/gu;

/** Whether a text decides about somebody, or judges ability, truthfulness, character, health, looks or origin. */
export function passesVerdict(text: string): boolean {
  const lists = [DECISIONS, ABILITY, DECEPTION, TRAITS, GRADES, ...SHARED];
  // The scheme of a story is called STAR.
  const own = text.replace(/\bSTAR\b/gu, ' ');
  const joined = own.replace(INSIDE, '');
  return LETTER_GRADE.test(own) || lists.some((list) => list.test(own) || list.test(joined));
}
