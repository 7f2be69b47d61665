/** The same names as in English, each with a text: what a second language has to bring. */
export type Catalogue<Texts> = {
  readonly [Name in keyof Texts]: Texts[Name] extends string ? string : Catalogue<Texts[Name]>;
};
