import type { AnyRouter } from '@tanstack/react-router';

/**
 * Puts the focus on the heading of every page that takes the place of another, so that whoever does not see the change hears where they are,
 * and goes on from its beginning. What only changes the search or the hash is the same page.
 */
export function focusNewPages(router: Pick<AnyRouter, 'subscribe'>, on: Document = document): void {
  let before: Element | null = null;
  let stopWaiting = () => {};
  router.subscribe('onBeforeNavigate', () => {
    before = on.activeElement;
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    // The first page is told by the browser.
    if (!fromLocation || !pathChanged) return;
    stopWaiting();
    stopWaiting = focusPage(on, before);
  });
}

/** Puts the focus on the heading of the page. `before`: what had it earlier. Answers what stops waiting for a heading that is still to come. */
export function focusPage(on: Document, before: Element | null): () => void {
  const main = on.querySelector('main');
  const active = on.activeElement;
  // A page that put the focus into its first field has its reason.
  if (!main || (active !== before && main.contains(active))) return () => {};
  const focusHeading = (): boolean => {
    const heading = main.querySelector('h1');
    if (heading) focusOn(heading);
    return heading !== null;
  };
  if (focusHeading()) return () => {};
  focusOn(main);
  const observer = new MutationObserver(() => {
    // Whoever went on meanwhile is not called back.
    if (on.activeElement !== main || focusHeading()) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  // Where the page stands is the router's to say: it knows how far down it was before.
  element.focus({ preventScroll: true });
}
