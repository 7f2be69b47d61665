import { useState } from 'react';

const PREFIX = 'impact-draft:';

/**
 * Text that is being written, kept in this browser until it is sent: a page that is closed by mistake loses none of it. The third part
 * forgets what was kept, once it is sent; the text stays as it is.
 */
export function useKeptText(name: string, otherwise = ''): [string, (text: string) => void, () => void] {
  const key = PREFIX + name;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? otherwise);
  const keep = (next: string) => {
    setText(next);
    if (next === '' || next === otherwise) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  };
  return [text, keep, () => localStorage.removeItem(key)];
}
