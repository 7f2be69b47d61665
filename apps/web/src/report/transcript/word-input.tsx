import { useEffect, useRef, useState } from 'react';

interface WordInputProps {
  label: string;
  text: string;
  /** With the new text, or null where nothing is to change; −1 and 1 go on with the word before or after. */
  onDone: (text: string | null, on: -1 | 0 | 1) => void;
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
  const finish = (next: string | null, on: -1 | 0 | 1) => {
    if (done.current) return;
    done.current = true;
    onDone(next, on);
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
      onBlur={() => finish(value, 0)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish(null, 0);
        else if (event.key === 'Enter') finish(value, 0);
        else if (event.key === 'Tab') finish(value, event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
