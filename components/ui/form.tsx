'use client';

import { unstable_rethrow } from 'next/navigation';
import { createContext, type ReactNode, use, useActionState, useEffect, useRef, useState } from 'react';
import { echo, type FormAction, type FormState, idle, mostBytes, valuesOf } from '@/lib/form';
import { Refused, Said } from './said';

/** The state around a field; given by Form, and by tests. */
export const FormStateContext = createContext<FormState>(idle);

/** What the form around this field knows; a form that is not ours (a search) knows nothing. */
export const useFormState = (): FormState => use(FormStateContext);

type FormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** What the form is for, where no heading says it. */
  label?: string;
  /** False where the page puts <FormOutcome /> somewhere else inside the form. */
  outcome?: boolean;
  /** Called once each time the form was sent and all went well. */
  onDone?: () => void;
};

/**
 * A form around one server action. Its fields find their typed values and errors here, so the page that
 * writes them may stay on the server. Sent without script it is an ordinary POST and comes back the same.
 */
export function Form({ action, children, className = 'form', label, outcome = true, onDone }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, submit] = useActionState(useUnbroken(action), idle);
  const changedSince = useRef(false);
  useFocusOnTrouble(form, state);
  useEffect(() => {
    if (state.status === 'done') onDone?.();
  }, [state, onDone]);
  return (
    <FormStateContext value={state}>
      <form
        ref={form}
        action={submit}
        className={className}
        aria-label={label}
        noValidate
        onSubmit={() => {
          changedSince.current = false;
        }}
        onInput={() => {
          changedSince.current = true;
        }}
        // React empties a form when its answer comes. What was typed or chosen meanwhile is not that answer's to take.
        onReset={(event) => changedSince.current && event.preventDefault()}
      >
        {children}
        {outcome ? <FormOutcome /> : null}
      </form>
    </FormStateContext>
  );
}

/** What came of sending the form: done, refused, or a word that some answer needs another look. */
export function FormOutcome() {
  const state = useFormState();
  return (
    <>
      <Said>{state.status === 'done' ? state.said : null}</Said>
      {state.status === 'refused' ? (
        <Refused>
          {state.reason}
          {/* Opened anew, and not by Link: what the form was told must go with the old page. */}
          {state.look ? (
            <>
              {' '}
              <a href={state.look}>Look again</a>
            </>
          ) : null}
        </Refused>
      ) : null}
      {state.status === 'invalid' ? (
        <Refused>{state.errors.form ?? 'Something above needs another look.'}</Refused>
      ) : null}
    </>
  );
}

const tooMuch =
  'That is more than Gus can take at once. What you typed is still here: a shorter piece of it will do.';
const unreachable = 'Gus cannot reach its notebook just now. What you typed is still here.';

/**
 * The action, made to keep the form when it is more than the server takes, and when that cannot be reached: a thrown action would replace the
 * page, and what was typed, by the error page. Until hydrated it is the bare action, because only that can
 * be sent without script.
 */
function useUnbroken(action: FormAction): FormAction {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  if (!hydrated) return action;
  return async (_before, data) => {
    if (isTooMuch(data)) return { status: 'refused', reason: tooMuch, values: echo(valuesOf(data)) };
    try {
      // Not what the form was told before: that holds all that was typed once more, and no action looks at it.
      return await action(idle, data);
    } catch (error) {
      unstable_rethrow(error);
      return { status: 'refused', reason: unreachable, values: echo(valuesOf(data)) };
    }
  };
}

/** Counted with some room for the names of the fields. */
function isTooMuch(data: FormData): boolean {
  return new Blob(Object.values(valuesOf(data)).flat()).size > 0.9 * mostBytes;
}

/** Brings whoever cannot see the page to the first answer that is off, or else to what was said. */
function useFocusOnTrouble(form: React.RefObject<HTMLFormElement | null>, state: FormState) {
  useEffect(() => {
    if (state.status !== 'invalid' && state.status !== 'refused') return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input');
    (field ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [state, form]);
}
