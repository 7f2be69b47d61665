/** Words for feelings and moods, with their forms; each stem is followed by letters only, so that scanning is linear. */
export const FEELINGS = [
  'nerv(?:es|ous\\p{L}*)',
  'anxi(?:ous\\p{L}*|ety|eties)|apprehens\\p{L}*|dread\\p{L}*',
  'afraid|fear\\p{L}*|fright\\p{L}*|scared|scary|terrified|terror|panic\\p{L}*',
  'stress(?:ed|ful)|distress\\p{L}*|agitat\\p{L}*|overwhelmed|(?:under|with) (?:strain|stress|pressure)|strained',
  'tens(?:e|ely|eness|ed|ion|ions)|uneas[ey]\\p{L}*|uncomfortable|comfortable|jumpy|jittery|restless\\p{L}* mind',
  'worr(?:y|ied|ies|ying)|unsure|doubt(?:ful|s)|unhapp\\p{L}*|hopeless\\p{L}*|desper\\p{L}*|helpless\\p{L}*',
  'happ(?:y|ier|ily|iness)|joy\\p{L}*|cheer\\p{L}*|delight\\p{L}*|glad|upbeat|pleased|thrill\\p{L}*|elat\\p{L}*|proud\\p{L}*|pride',
  'excit\\p{L}*|enthus\\p{L}*|passion\\p{L}*|eager\\p{L}*',
  'friend(?:ly|lier|liness)|unfriendly|hostil\\p{L}*|aggress\\p{L}*|contempt\\p{L}*|scorn\\p{L}*|disdain\\p{L}*|resent\\p{L}*',
  'sad|sadder|sadly|sadness|depress\\p{L}*|miser(?:able|y)|gloom\\p{L}*|grim\\p{L}*|grump\\p{L}*|tear(?:ful\\p{L}*|y)|sob\\p{L}*|cry|crying|griev\\p{L}*|grief|sorrow\\p{L}*|lonel\\p{L}*|heartbr\\p{L}*',
  'ang(?:er|ry|rily)|fur(?:y|ious\\p{L}*)|rage|irritat\\p{L}*|annoy\\p{L}*|frustrat\\p{L}*|upset|disgust\\p{L}*|bitter\\p{L}*',
  'bored|boredom|disinterest\\p{L}*|embarrass\\p{L}*|asham\\p{L}*|shame|guilt\\p{L}*|surprised|shock(?:ed|ing)?|startled|confus(?:ed|ion)',
  'relax(?:ed|edly)|calm(?:er|ly|ness)?|serene|content(?:ed|edly|ment)',
  'mood|moods|moody|feeling|feelings|emotion\\p{L}*|self-doubt',
].join('|');

/** Through these words a text tells how something comes across. */
const PERCEIVED =
  /\b(?:sounds?|sounded|sounding|looks?|looked|seems?|seemed|appears?|appeared|feels?|comes? across(?: as)?|came across(?: as)?|shows?|showed|showing|betrays?|reveals?|conveys?|expresses|expressed|suggests?|suggesting|radiates?|trembles?|trembling)\b/giu;
/** What may stand between such a word and a description. */
const BETWEEN = new Set(
  'a an the its their very quite rather too more less most least slightly somewhat mostly often always sometimes also still even only both not especially particularly mainly as and or but then bit little lot much of some clear just only one two three you your'.split(
    ' ',
  ),
);
/** What can be seen and heard without reading a feeling: bands of the metrics, and words of time, place, sound, picture and movement. */
const OBSERVABLE = new Set(
  `fast faster slow slower quick quicker rapid lively livelier even flat flatter monotone varied steady steadier unsteady level upright calm clear
  clearer audible loud louder quiet quieter soft softer low lower high higher bright brighter dark darker short shorter long longer full brief
  sharp hurried rushed crowded smooth near nearer close closer far away aside down up down off on out back ahead straight towards toward to into
  around over past through above below beside at in from with good fair usual tight wide centred centered open closed still restless noticeable
  rare few many regular irregular natural neutral whole complete finished unfinished broken choppy clipped breathy thin deep fine easy easier
  hard harder well better smile smiles smiling pause pauses lens camera screen gaze eyes head face shoulders posture voice pitch pace words word
  sentence sentences answer answers result results moment moments teeth hands hand first second end beginning start middle same different
  like that how what where when which this these it if tilted slouched lowered raised rising falling flatly firm firmer balanced organised structured
  concise specific concrete vague distant blurred sharp grainy lit framed visible hidden frequent occasional improvement range so which while because until whenever
  before after by near during each every there here`.split(/\s+/u),
);
/** Words after which a description goes on. */
const GOES_ON = new Set([',', 'and', 'or', 'but', 'even', 'yet']);
/** These tell where in the recording; any other "at" or "in" begins a place. */
const SOMETIMES = /\b(?:at times|in places|in parts|at first)\b/giu;

/**
 * Whether a text tells how something comes across in any word that is not plainly seen or heard. Stricter than a list of feelings, which
 * never ends.
 */
export function readsFeeling(text: string): boolean {
  for (const { index, 0: verb } of text.matchAll(PERCEIVED)) {
    const [clause = ''] = text.slice(index + verb.length, index + verb.length + 120).split(/[.;:!?]/u, 1);
    const words =
      clause
        .replace(SOMETIMES, ' ')
        .toLowerCase()
        .match(/[a-z]+(?:-[a-z]+)*|,/gu) ?? [];
    let isOpen = true;
    for (const word of words) {
      if (GOES_ON.has(word)) isOpen = true;
      else if (isOpen && !BETWEEN.has(word)) {
        if (!OBSERVABLE.has(word)) return true;
        isOpen = false;
      }
    }
  }
  return false;
}
