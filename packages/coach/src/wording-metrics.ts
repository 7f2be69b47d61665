/** Metrics about the very words that were said. */
const WORDING = /^(?:grammar|language)\.|^structure\.star$/u;

/** Whether a metric judges wording, which the words of a draft cannot bear: about every third of them is wrong. */
export const judgesWording = (id: string): boolean => WORDING.test(id);
