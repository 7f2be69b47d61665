/** An id that nobody guesses; also where the page came without https, and `crypto.randomUUID` is not there. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
