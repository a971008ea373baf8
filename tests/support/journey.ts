import type { Page } from '@playwright/test';
import { type Answers, send } from './forms';

/** Adds somebody; their id. Like all of these it stands on no page, and works without script too. */
export async function meet(page: Page, name: string, small = ''): Promise<string> {
  const to = await send(page, '/people/new', small ? { name, small } : { name });
  return to.split('/').at(-1) ?? '';
}

/** Logs with somebody: a talk today, unless the answers say otherwise. */
export async function logged(page: Page, id: string, answers: Answers = {}): Promise<void> {
  await send(page, `/log?with=${id}&back=/people/${id}`, { with: id, ...answers });
}

/** A day in the place where the tests live, as a field takes it. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return day.toLocaleDateString('sv');
}

/** Somebody known for years, told in the interview and welcomed: a referral for plumbing is earned. */
export async function trusted(page: Page, name: string): Promise<string> {
  const id = await meet(page, name);
  await send(page, `/people/${id}/edit`, { howMet: 'the harbour choir' });
  await send(page, `/people/${id}/interview`, {
    year: '2019',
    rhythm: '30',
    starts: 'on',
    ago: '7',
    'facts.0.text': 'Their dog is named Gus.',
    'facts.1.text': 'They hope for a garden.',
    'facts.2.text': 'They teach music.',
    promise: 'the loan',
    promised: '2',
    received: 'with the move',
    given: 'a letter',
    area: 'Plumbing',
    seen: '2',
  });
  await send(page, `/people/${id}`, { answer: 'move' });
  return id;
}

/** They asked for something, on the day it is; the path of what they asked. */
export function asked(page: Page, id: string, answers: Answers): Promise<string> {
  return send(page, `/asks/new?with=${id}`, { who: id, ...answers });
}

/** Asks the gate about somebody; the path of its answer. */
export function askedTheGate(page: Page, id: string, kind: string, area = ''): Promise<string> {
  return send(page, `/promote?who=${id}&kind=${kind}`, { kind, who: id, area });
}

/** Ends a connection, both steps taken. */
export async function sever(page: Page, id: string): Promise<void> {
  await send(page, `/people/${id}/standing/sever?step=2`, { confirmed: 'on' });
}
