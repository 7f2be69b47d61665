import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import type { TextRange } from './text-map.ts';

/** A token of the parsed text, with its Universal part of speech, lemma and whether it is a stop word. */
export interface Token extends TextRange {
  pos: string;
  lemma: string;
  /** What related words share (Porter 1980): `manag` of manage, managed, management. */
  stem: string;
  stop: boolean;
}

export interface Parse {
  sentences: TextRange[];
  tokens: Token[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
// wink-nlp's own types give these accessors one parameter too few to be passed where they belong.
const lemma = its.lemma as unknown as ItsFunction<string>;
const stem = its.stem as unknown as ItsFunction<string>;

/** Sentences and tokens of an English text (wink-nlp), by their place in it. Time linear in the length of the text. */
export function parse(text: string): Parse {
  const doc = nlp.readDoc(text);
  const tokens: Token[] = [];
  let position = 0;
  doc.tokens().each((token: ItemToken) => {
    const from = position + String(token.out(its.precedingSpaces)).length;
    position = from + token.out().length;
    tokens.push({
      from,
      to: position,
      pos: String(token.out(its.pos)),
      lemma: String(token.out(lemma)),
      stem: String(token.out(stem)),
      stop: token.out(its.stopWordFlag) === true,
    });
  });
  const sentences: TextRange[] = [];
  for (const [first = -1, last = -1] of doc.sentences().out(its.span) as number[][]) {
    const opening = tokens[first];
    const closing = tokens[last];
    if (opening && closing) sentences.push({ from: opening.from, to: closing.to });
  }
  return { sentences, tokens };
}
