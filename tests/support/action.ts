import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { MutableRequestCookiesAdapter } from 'next/dist/server/web/spec-extension/adapters/request-cookies';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies';
import { type FormAction, type FormState, idle } from '@/lib/form';

/** What a browser gets back from an action: the form's next state, or where it is led. */
export type Answered = FormState | { status: 'gone'; to: string };

/** A form's fields as a test writes them; one that repeats is a list. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/**
 * Sends a form to an action as a signed-in browser does, without a server between: the action runs as it is written,
 * from the session in its cookie to the redirect at its end. Only Next's own frame around a request is laid here.
 */
export async function sendTo(action: FormAction, token: string, sent: Sent): Promise<Answered> {
  const form = new FormData();
  for (const [field, values] of Object.entries(sent))
    for (const value of [values].flat()) form.append(field, value);
  const headers = new Headers({ cookie: `gus=${token}` });
  const cookies = MutableRequestCookiesAdapter.wrap(new RequestCookies(headers));
  const work = { route: '/', page: '/page', afterContext: { after: (late: () => unknown) => late() } };
  const unit = {
    ...{ type: 'request', phase: 'action', url: { pathname: '/', search: '' }, headers, cookies },
    ...{ mutableCookies: cookies, userspaceMutableCookies: cookies },
  };
  try {
    return await workAsyncStorage.run(work as never, () =>
      workUnitAsyncStorage.run(unit as never, () => action(idle, form)),
    );
  } catch (thrown) {
    const [kind, , ...rest] = String((thrown as { digest?: unknown }).digest ?? '').split(';');
    if (kind !== 'NEXT_REDIRECT') throw thrown;
    return { status: 'gone', to: rest.slice(0, -2).join(';') };
  }
}
