import { afterEach, describe, expect, it, vi } from 'vitest';
import { focusNewPages } from './focus-new-page.ts';

/** As much of a page as is needed: what has the focus, and a heading that may come later. */
function scene() {
  const focused: string[] = [];
  const page = { heading: true, path: '/' };
  const on: { activeElement: unknown; querySelector: () => unknown } = {
    activeElement: null,
    querySelector: () => main,
  };
  const element = (name: string) => ({
    tabIndex: 0,
    focus() {
      focused.push(name);
      on.activeElement = this;
    },
  });
  const [heading, link, field] = ['heading', 'link', 'field'].map(element);
  const main = {
    ...element('main'),
    querySelector: () => (page.heading ? heading : null),
    contains: (other: unknown) => other === field || other === heading,
  };
  on.activeElement = link;
  const told = new Map<string, (event: object) => void>();
  focusNewPages(
    { subscribe: ((type: string, tell: (event: object) => void) => told.set(type, tell)) as never },
    on as unknown as Document,
  );
  return {
    focused,
    page,
    focus: (what: 'link' | 'field' | 'elsewhere') => {
      on.activeElement = { link, field, elsewhere: null }[what];
    },
    leave: () => told.get('onBeforeNavigate')?.({}),
    arrive: (event: { fromLocation?: object; pathChanged: boolean }) => told.get('onRendered')?.(event),
  };
}

const CHANGED = { fromLocation: {}, pathChanged: true };

describe('the focus on a new page', () => {
  let changed = () => {};
  const disconnect = vi.fn();
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(tell: () => void) {
        changed = tell;
      }
      observe = () => {};
      disconnect = disconnect;
    },
  );
  afterEach(() => disconnect.mockClear());

  it('goes to its heading, but not on the first page, nor where only the search changes', () => {
    const { focused, leave, arrive } = scene();
    arrive({ pathChanged: true });
    leave();
    arrive({ fromLocation: {}, pathChanged: false });
    expect(focused).toEqual([]);
    arrive(CHANGED);
    expect(focused).toEqual(['heading']);
  });

  it('is left where the page put it itself', () => {
    const { focused, focus, leave, arrive } = scene();
    leave();
    focus('field');
    arrive(CHANGED);
    expect(focused).toEqual([]);
  });

  it('leaves a link in the page itself that stays where it was', () => {
    const { focused, focus, leave, arrive } = scene();
    focus('field');
    leave();
    arrive(CHANGED);
    expect(focused).toEqual(['heading']);
  });

  it('waits for a heading that comes with what is loaded', () => {
    const { focused, page, leave, arrive } = scene();
    page.heading = false;
    leave();
    arrive(CHANGED);
    changed();
    expect(focused).toEqual(['main']);
    expect(disconnect).not.toHaveBeenCalled();
    page.heading = true;
    changed();
    expect(focused).toEqual(['main', 'heading']);
    expect(disconnect).toHaveBeenCalled();
  });

  it('calls nobody back who went on meanwhile, nor waits on a page that was left', () => {
    const { focused, page, focus, leave, arrive } = scene();
    page.heading = false;
    leave();
    arrive(CHANGED);
    focus('elsewhere');
    page.heading = true;
    changed();
    expect(focused).toEqual(['main']);
    expect(disconnect).toHaveBeenCalledTimes(1);
    arrive(CHANGED);
    expect(disconnect).toHaveBeenCalledTimes(2);
  });
});
