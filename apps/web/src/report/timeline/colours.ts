import './lane-colours.css';

/** Colours of the rows, as the style sheet has them for the scheme of the page. */
export interface Colours {
  text: string;
  quiet: string;
  line: string;
  second: string;
  good: string;
  on: string;
  gap: string;
  filler: string;
  candidate: string;
  other: string;
  emotion: Readonly<Record<string, string>>;
  otherEmotion: string;
  onEmotion: string;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--lane-${name}`).trim();
  return {
    text: read('text'),
    quiet: read('quiet'),
    line: read('line'),
    second: read('second'),
    good: read('good'),
    on: read('on'),
    gap: read('gap'),
    filler: read('filler'),
    candidate: read('candidate'),
    other: read('other'),
    emotion: { neutral: read('neutral'), happy: read('happy'), nervous: read('nervous') },
    otherEmotion: read('other'),
    onEmotion: read('on-emotion'),
  };
}
