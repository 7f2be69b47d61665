import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when what had it has just gone: whoever uses the keyboard goes on here. */
export function useCaughtFocus<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) target.current?.focus();
  }, []);
  return target;
}
