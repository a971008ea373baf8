'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import * as passwords from '@/lib/auth/change-password';
import { dropToken, keepToken } from '@/lib/auth/cookie';
import * as erasing from '@/lib/auth/erase-account';
import { currentOwner } from '@/lib/auth/owner';
import * as signingIn from '@/lib/auth/sign-in';
import * as signingUp from '@/lib/auth/sign-up';
import { visitor } from '@/lib/auth/visitor';
import * as accounts from '@/lib/data/accounts';
import * as imports from '@/lib/data/imports';
import * as sessions from '@/lib/data/sessions';
import {
  accountErasure,
  credentials,
  newAccount,
  nothing,
  oneSession,
  passwordChange,
  settings,
} from '@/lib/input/account';
import { drop } from '@/lib/jobs/uploads';
import { type Outcome, ownerAction, visitorAction } from '@/lib/owner-action';

export const signUp = visitorAction(newAccount, async (newcomer) =>
  enter(await signingUp.signUp(newcomer, await visitor())),
);

export const signIn = visitorAction(credentials, async ({ next, ...given }) =>
  enter(await signingIn.signIn(given, await visitor()), next),
);

/** Ends the present sign-in. Also for a browser whose session ended elsewhere: its token goes too. */
export async function signOut(): Promise<void> {
  const owner = await currentOwner();
  if (owner) await sessions.remove(owner, owner.sessionId);
  await dropToken();
  refresh();
  redirect('/sign-in');
}

export const saveSettings = ownerAction(settings, async (owner, wanted) => {
  await accounts.update(owner, wanted);
  return { said: 'Saved.' };
});

export const changePassword = ownerAction(passwordChange, async (owner, given) => {
  const change = await passwords.changePassword(owner, given, await visitor());
  if ('wrong' in change) return { errors: { passwordNow: 'That is not your present password.' } };
  if ('refused' in change) return change;
  await keepToken(change.token);
  return { said: 'Your password is the new one. Every other browser has been signed out.' };
});

/** Erases the account with everything in it, and leaves. */
export const eraseAccount = ownerAction(accountErasure, async (owner, { passwordNow }) => {
  const files = await imports.all(owner);
  const ended = await erasing.eraseAccount(owner, passwordNow, await visitor());
  if ('wrong' in ended) return { errors: { passwordNow: 'That is not your password. Nothing is erased.' } };
  if ('refused' in ended) return ended;
  for (const id of files) await drop(id);
  await dropToken();
  return { go: '/sign-up', said: 'Your account is erased, with everything that was in it.' };
});

export const endSession = ownerAction(oneSession, async (owner, { session }) => {
  if (session === owner.sessionId) return { refused: 'That is this browser. Sign out here instead.' };
  return (await sessions.remove(owner, session)) ? { said: 'Signed out there.' } : { notHere: true };
});

export const endOtherSessions = ownerAction(nothing, async (owner) => {
  const ended = await sessions.removeOthers(owner);
  return { said: ended === 0 ? 'There was no other.' : 'Signed out everywhere but here.' };
});

/** The browser gets the new token; a session it held before ends, so that none is left behind unseen. */
async function enter(entry: signingIn.Entry, next = '/'): Promise<Outcome> {
  if ('refused' in entry) return { refused: entry.refused };
  const before = await currentOwner();
  if (before) await sessions.remove(before, before.sessionId);
  await keepToken(entry.token);
  return { go: next };
}
