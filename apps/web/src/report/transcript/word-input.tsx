import { useEffect, useRef, useState } from 'react';
import type { Leaving } from './passages.ts';

interface WordInputProps {
  label: string;
  text: string;
  /** With the new text, or null where nothing is to change. */
  onDone: (text: string | null, left: Leaving) => void;
}

/** A word that is put right where it stands. Enter takes it, Tab goes on to the next word, Escape leaves it as it was. */
export function WordInput({ label, text, onDone }: WordInputProps) {
  const [value, setValue] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (next: string | null, left: Leaving) => {
    if (done.current) return;
    done.current = true;
    onDone(next, left);
  };
  return (
    <input
      ref={input}
      className="word-input"
      aria-label={label}
      value={value}
      maxLength={200}
      size={Math.max(4, value.length + 1)}
      spellCheck
      onChange={({ currentTarget }) => setValue(currentTarget.value)}
      // A window that goes behind another one takes the focus along, and brings it back.
      onBlur={({ currentTarget }) => finish(value, document.activeElement === currentTarget ? 'done' : 'elsewhere')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish(null, 'done');
        else if (event.key === 'Enter') finish(value, 'done');
        else if (event.key === 'Tab') finish(value, event.shiftKey ? 'before' : 'after');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
