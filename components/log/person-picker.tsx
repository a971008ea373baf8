import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TextInput } from '@/components/ui/inputs';
import type { Somebody } from './company';

type Choice = Somebody & { small: string };

type PickerProps = {
  name: string;
  label: string;
  /** Nobody stands beside it to be chosen. */
  first: boolean;
  onPick: (one: Somebody) => void;
};

/**
 * A name, with the people it may mean below it as it is typed, and somebody new of that name last. Enter takes
 * the marked one and never sends the form. Without script it is a text field, and the server asks "which Dana?".
 */
export function PersonPicker({ name, label, first, onPick }: PickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  // Only while somebody is typing: an answer that comes late opens nothing over the rest of the form.
  const [isTyping, setTyping] = useState(false);
  const found = useChoices(text);
  const choices = isTyping ? found : [];
  const close = () => setTyping(false);
  const [at, setAt] = useState(0);
  const marked = choices[Math.min(at, choices.length - 1)];
  const take = (one: Choice | undefined) => {
    if (!one || !input.current) return;
    // Emptied first: whoever is told of the pick reads the form, and would find the typed name there as one more.
    input.current.value = '';
    setText('');
    close();
    onPick({ key: one.key, name: one.name });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && text) take(marked);
    else if (event.key === 'Escape' && choices.length > 0) close();
    else if (step && choices.length > 0) setAt((at + step + choices.length) % choices.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <TextInput
        {...{ name, label, ref: input, onKeyDown }}
        hideLabel
        placeholder={first ? 'A name' : label}
        className="beside"
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={marked ? `${id}-${marked.key}` : undefined}
        onInput={(event) => {
          setTyping(true);
          setText(event.currentTarget.value.trim());
          setAt(0);
        }}
        onBlur={close}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Whom you may mean"
        className="picker-list"
        hidden={choices.length === 0}
      >
        {choices.map((one) => (
          <div
            key={one.key}
            id={`${id}-${one.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === marked}
            // Before the field loses its focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            <bdi>{one.name}</bdi> <small>{one.small}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Who may be meant by a text, asked for a moment after the last letter. */
function useChoices(text: string): Choice[] {
  const [answer, setAnswer] = useState<{ to: string; choices: Choice[] }>({ to: '', choices: [] });
  useEffect(() => {
    if (text === '') return;
    const asking = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const reply = await fetch(`/api/people?q=${encodeURIComponent(text)}`, { signal: asking.signal });
        const found: { id: string; name: string; smallThing: string }[] = reply.ok ? await reply.json() : [];
        const known = found.map(({ id, name, smallThing }) => ({ key: id, name, small: smallThing }));
        setAnswer({ to: text, choices: [...known, { key: `+${text}`, name: text, small: 'somebody new' }] });
      } catch {
        // No suggestions then; saved as typed, the server finds out who is meant.
      }
    }, 150);
    return () => {
      clearTimeout(wait);
      asking.abort();
    };
  }, [text]);
  return text !== '' && answer.to === text ? answer.choices : [];
}
