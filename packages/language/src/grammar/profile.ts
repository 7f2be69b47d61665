import type { StructuredLintConfig } from 'harper.js';

/**
 * Groups of Harper's rules that judge writing, not speech: letters, marks and spaces that nobody hears, style, and wordings that are
 * right in one country and not in another. Names are the labels in Harper's structured configuration.
 */
export const WRITING_GROUPS: ReadonlySet<string> = new Set([
  'Proper Nouns',
  'Initialisms',
  'Capitalization and Case',
  'Punctuation and Spacing',
  'Style and Redundancy',
  'Regionalisms and Dialect',
  'Spelling and Orthography',
  'Closed Compounds',
  'Compounds and Hyphenation',
]);

/** Single rules of the remaining groups that are off, by why. */
const RULES_OFF: Record<string, readonly string[]> = {
  spelling: [
    'SpellCheck',
    'CorrectNumberSuffix',
    'DisjointPrefixes',
    'DoesOrDose',
    'ItsContraction',
    'PossessiveYour',
    'TheirToThere',
    'TheMy',
    'Months',
    'NounVerbConfusion',
    'NumericRangeEnDash',
    'WrongNegative',
  ],
  // Somebody who starts a clause anew says two pronouns in a row.
  'self-repair': ['MultipleSequentialPronouns', 'ToTo'],
  'a matter of taste': [
    'AvoidCurses',
    'BlacklistWhitelist',
    'LitotesDirectPositive',
    'Oxymorons',
    'RedundantFirsts',
    'RedundantSuperlatives',
    'UpdatePlaceNames',
    'VeryMuchSo',
    'WholeEntire',
    'Addicting',
    'FindOut',
    'PointsOfView',
    'ThatWhich',
    'WouldNeverHave',
  ],
  // As often wrong as right: measured on JFLEG and on verbatim interviews (bench/grammar.ts --rules).
  unreliable: [
    'InflectedVerbAfterTo',
    'MissingPreposition',
    'MissingTo',
    'AdjectiveOfA',
    'BarelyUn',
    'ComplainAsNoun',
    'Damages',
    'HavePronoun',
    'HelpedPast',
    'HopHope',
    'ModalBeAdjective',
    'PluralDecades',
    'QuantifierNumeralConflict',
    'SingleBe',
    'TheHowWhy',
    'TheyToThem',
    'ProgressiveNeedsBe',
    'ThisTypeOfThing',
    'VeryLess',
  ],
  // The rules of rules/ find the same and tell more of what is speech or dialect; these mistake "they books" for a verb.
  'known better': [
    'NominalWants',
    'PronounInflectionBe',
    'PronounVerbAgreement',
    'WantBe',
    'MassNouns',
    'AdjectiveDoubleDegree',
    'AnA',
    'OneOfTheSingular',
    'ThereIsAgreement',
  ],
  'right elsewhere or in speech': [
    'AnotherThingComing',
    'QuantifierNeedsOf',
    'ChampAtTheBit',
    'FedUpWith',
    'HaveTakeALook',
    'InOnTheCards',
    'PreferPleaded',
    'PreferSneaked',
    'SomewhatSomething',
    'TillDate',
  ],
};

export const SINGLE_RULES_OFF: readonly string[] = Object.values(RULES_OFF).flat();

/** Rules that spell out abbreviations ("config", "algo") which are words in speech. */
const isExpansion = (rule: string): boolean => /^Expand[A-Z]/.test(rule);

/** The rules of a structured configuration, by the label of the group that they stand in. */
function rulesOf(config: StructuredLintConfig): string[] {
  return config.settings.flatMap((setting) => {
    if ('Bool' in setting) return [setting.Bool.name];
    if ('OneOfMany' in setting) return setting.OneOfMany.names;
    return rulesOf(setting.Group.child);
  });
}

/** Names of the rules to switch off for a transcript of speech, out of those that this version of Harper has. */
export function rulesOffForSpeech(config: StructuredLintConfig): string[] {
  const writing = config.settings.flatMap((setting) =>
    'Group' in setting && WRITING_GROUPS.has(setting.Group.label) ? rulesOf(setting.Group.child) : [],
  );
  const single = new Set(SINGLE_RULES_OFF);
  return [...writing, ...rulesOf(config).filter((rule) => single.has(rule) || isExpansion(rule))];
}
