import { roleOfName } from './roles.ts';

/** A line that may begin with the name of who speaks. */
export interface LabelledLine {
  name: string | null;
  text: string;
}

const LONGEST_NAME = 40;
const LABEL =
  /^\s*(?:[-–—>•*]+\s*)?(\*\*|__)?\[?([\p{L}\d][\p{L}\p{M}\d .,'’()&/_-]{0,39}?)\]?\1?\s?[:：]\1?(?:\s+|$)/u;

/** "Name: text" taken apart where the beginning can be a name; whether it is one is told by `labelsIn`. */
function possibleLabel(line: string): { name: string; rest: string } | null {
  const match = LABEL.exec(line.slice(0, LONGEST_NAME + 20));
  const name = match?.[2]?.trim();
  if (!match || !name || name.split(/\s+/).length > 5) return null;
  return { name, rest: line.slice(match[0].length) };
}

/** Every word of a name begins with a capital or a digit, as in "Anna van der Berg" but for small words. */
export const looksLikeName = (name: string): boolean =>
  name
    .split(/[\s.-]+/)
    .every(
      (word) => /^(?:[\p{Lu}\d('’]|de$|da$|di$|la$|le$|van$|von$|der$|den$|bin$|al$|el$|y$)/u.test(word) || word === '',
    );

/** Words that introduce something else than speech. */
const NOT_NAMES = new Set(
  (
    'note notes warning example question answer re ps p.s tip summary agenda date time location title subject topic result ' +
    'conclusion first second third finally https http www transcript attendees participants duration recording'
  ).split(' '),
);

/**
 * The names that label lines of a text. A known role ("Interviewer", "Speaker 1") always counts; another capitalised beginning
 * counts when it comes at least twice, or beside one that does.
 */
function labelsIn(lines: Iterable<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = possibleLabel(line);
    if (label && looksLikeName(label.name) && !NOT_NAMES.has(label.name.toLowerCase())) {
      counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
    }
  }
  const isRole = (name: string) =>
    roleOfName(name) !== 'unknown' || /^(speaker|person|voice|spk)[ _-]?[a-z\d]{1,3}$/i.test(name);
  const sure = [...counts].filter(([name, count]) => count > 1 || isRole(name));
  return new Set(sure.length ? counts.keys() : []);
}

/** Makes a reader of labels for the lines of one file. */
export function labelReader(lines: Iterable<string>): (line: string) => LabelledLine {
  const names = labelsIn(lines);
  return (line) => {
    const label = possibleLabel(line);
    return label && names.has(label.name) ? { name: label.name, text: label.rest } : { name: null, text: line };
  };
}
