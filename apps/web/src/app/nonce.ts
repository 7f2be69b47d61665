/** The one-time word by which the server's policy lets our own style elements in; browsers hide it from the attribute, not the property. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
