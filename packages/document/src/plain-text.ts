/** Signs that switch the direction of the text around them; a name with one of them can make a line read otherwise than it is. */
const DIRECTION_SWITCHES = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside without control characters (line ends and tabs become spaces) and without switches of direction, on one line. */
export const oneLine = (text: string): string => manyLines(text).replace(/[\t\n]+/g, ' ');

/** The same with its line ends and tabs. */
export const manyLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(DIRECTION_SWITCHES, '');
