/** What a verb does to its object, or, without an object, what its subject does. */
export type Effect = 'lessens' | 'raises' | 'causes' | 'handles' | 'falls' | 'rises';

/** One form of a verb. `done` tells a finite past or third person ("fixed", "prevents") from a plan or an activity ("fix", "fixing"). */
export interface VerbForm {
  effect: Effect;
  done: boolean;
  /** Words of which one must follow the verb or its object ("turned it around"); empty where the verb stands alone. */
  particles: readonly string[];
}

/** base, third person, past (and participle), -ing; after `+` the particles. Ends or lessens its object. */
const LESSENS = [
  'fix fixes fixed fixing',
  'solve solves solved solving',
  'resolve resolves resolved resolving',
  'repair repairs repaired repairing',
  'reduce reduces reduced reducing',
  'cut cuts cut cutting',
  'lower lowers lowered lowering',
  'decrease decreases decreased decreasing',
  'halve halves halved halving',
  'slash slashes slashed slashing',
  'eliminate eliminates eliminated eliminating',
  'remove removes removed removing',
  'prevent prevents prevented preventing',
  'avoid avoids avoided avoiding',
  'avert averts averted averting',
  'stop stops stopped stopping',
  'overcome overcomes overcame overcoming',
  'mitigate mitigates mitigated mitigating',
  'minimise minimises minimised minimising',
  'minimize minimizes minimized minimizing',
  'remedy remedies remedied remedying',
  'settle settles settled settling',
  'correct corrects corrected correcting',
  'patch patches patched patching',
  'defuse defuses defused defusing',
  'de-escalate de-escalates de-escalated de-escalating',
  'clear clears cleared clearing',
  'shrink shrinks shrank shrunk shrinking',
  'catch catches caught catching',
  'kill kills killed killing',
  'untangle untangles untangled untangling',
  'rescue rescues rescued rescuing',
  'save saves saved saving',
  'recover recovers recovered recovering',
  'retrieve retrieves retrieved retrieving',
  'calm calms calmed calming',
  'replace replaces replaced replacing',
  'turn turns turned turning + around',
  'sort sorts sorted sorting + out',
  'bring brings brought bringing + down under',
  'drive drives drove driven driving + down',
  'get gets got getting + rid',
  'clean cleans cleaned cleaning + up',
  'iron irons ironed ironing + out',
  'smooth smooths smoothed smoothing + out over',
  'track tracks tracked tracking + down',
];

const RAISES = [
  'increase increases increased increasing',
  'raise raises raised raising',
  'double doubles doubled doubling',
  'triple triples tripled tripling',
  'grow grows grew grown growing',
  'improve improves improved improving',
  'boost boosts boosted boosting',
  'lift lifts lifted lifting',
];

/** Brings its object about. */
const CAUSES = ['cause causes caused causing', 'trigger triggers triggered triggering'];

/** Is busy with its object; nothing is said of how it ended. */
const HANDLES = [
  'attack attacks attacked attacking',
  'handle handles handled handling',
  'tackle tackles tackled tackling',
  'address addresses addressed addressing',
  'analyse analyses analysed analysing',
  'analyze analyzes analyzed analyzing',
  'investigate investigates investigated investigating',
  'discuss discusses discussed discussing',
  'monitor monitors monitored monitoring',
  'find finds found finding',
  'identify identifies identified identifying',
  'detect detects detected detecting',
  'document documents documented documenting',
  'record records recorded recording',
  'manage manages managed managing',
  'assess assesses assessed assessing',
  'review reviews reviewed reviewing',
  'escalate escalates escalated escalating',
  'reproduce reproduces reproduced reproducing',
  'debug debugs debugged debugging',
  'treat treats treated treating',
  'teach teaches taught teaching',
  'study studies studied studying',
  'research researches researched researching',
  'cover covers covered covering',
  'insure insures insured insuring',
  'deal deals dealt dealing + with',
];

const FALLS = [
  'drop drops dropped dropping',
  'fall falls fell fallen falling',
  'decline declines declined declining',
  'decrease decreases decreased decreasing',
  'shrink shrinks shrank shrunk shrinking',
  'halve halves halved halving',
  'disappear disappears disappeared disappearing',
  'vanish vanishes vanished vanishing',
  'sink sinks sank sunk sinking',
  'go goes went gone going + down away',
  'come comes came coming + down',
];

const RISES = [
  'rise rises rose risen rising',
  'increase increases increased increasing',
  'grow grows grew grown growing',
  'double doubles doubled doubling',
  'triple triples tripled tripling',
  'climb climbs climbed climbing',
  'jump jumps jumped jumping',
  'soar soars soared soaring',
  'explode explodes exploded exploding',
  'improve improves improved improving',
  'go goes went gone going + up',
  'pile piles piled piling + up',
];

function formsOf(): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const groups: readonly (readonly [Effect, readonly string[]])[] = [
    ['lessens', LESSENS],
    ['raises', RAISES],
    ['causes', CAUSES],
    ['handles', HANDLES],
    ['falls', FALLS],
    ['rises', RISES],
  ];
  for (const [effect, verbs] of groups) {
    for (const verb of verbs) {
      const [inflected = '', after = ''] = verb.split(' + ');
      const particles = after === '' ? [] : after.split(' ');
      const written = inflected.split(' ');
      // A form that is base and past alike ("cut") counts as past: candidates tell what they did.
      for (const form of new Set(written)) {
        const done = written.lastIndexOf(form) > 0 && form !== written.at(-1);
        forms.set(form, [...(forms.get(form) ?? []), { effect, done, particles }]);
      }
    }
  }
  return forms;
}

/** Verb forms of effect by their spelling. */
export const VERB_FORMS: ReadonlyMap<string, readonly VerbForm[]> = formsOf();
