/** Where the line of a number stands on the page. */
export const anchorOf = (id: string): string => `number-${id.replaceAll('.', '-')}`;
