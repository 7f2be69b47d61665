const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    lrm: '',
    rlm: '',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  }).concat([
    ['rsquo', '’'],
    ['lsquo', '‘'],
    ['ldquo', '“'],
    ['rdquo', '”'],
  ]),
);

/** Takes out tags such as <i>, <c.yellow>, <00:01.000> and SubRip's {\an8}. A bracket that does not close soon stays. Linear. */
export const withoutTags = (text: string): string =>
  text.replace(/<\/?[a-z\d][^<>]{0,200}>/gi, '').replace(/\{\\[^{}]{0,100}\}/g, '');

/** Replaces HTML entities by what they stand for; unknown ones stay. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    const visible =
      code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 127 && code < 160);
    return visible ? String.fromCodePoint(code) : ' ';
  });

/** One line: runs of blanks become one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
