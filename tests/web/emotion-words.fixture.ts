/** Whatever tells of feelings that somebody is said to look or sound like. "Neutral" also stands for words, of which it is no feeling. */
const WORDS =
  /[^.,;\n"]*(?:emotion|happy|happi|nervous|angry|anger|fear|disgust|\bsad|surpris|looks neutral|sounds neutral)[^.,;\n"]*/gi;
/** That it is switched off may be told, and the step that is left out named with it; colours of a style sheet are of nobody's face. */
const OFF =
  /emotion inference (?:is switched )?off|"emotion(?:Inference)?":false|"step":"speech-emotion"|<style[^>]*>[\s\S]*?<\/style>/gi;

/** The places of a text that speak of emotion, other than to say that none is inferred. */
export const emotionIn = (text: string): string[] =>
  (text.replace(OFF, '').match(WORDS) ?? []).map((place) => place.trim().slice(0, 120));
