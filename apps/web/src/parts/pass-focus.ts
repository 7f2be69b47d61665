/**
 * Gives the focus to `to` where what has it goes away: it is inside of `leaving`, or is lost already as that is gone or switched off. Whoever
 * has gone on elsewhere meanwhile is left there.
 */
export function passFocus(
  to: Pick<HTMLElement, 'focus'> | null,
  leaving: Pick<Element, 'contains'> | null = null,
  page: Pick<Document, 'activeElement' | 'body'> = document,
): void {
  const at = page.activeElement;
  if (at === null || at === page.body || leaving?.contains(at)) to?.focus({ preventScroll: true });
}
