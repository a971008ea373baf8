import type { Page } from '@playwright/test';
import { asMultipart, fieldsOf } from '../../scripts/bench/form.mjs';

/**
 * What is answered in a form, by the name of its field; a field that repeats has several. The first is one that the form
 * is known by; a field that script would have added may follow.
 */
export type Answers = Record<string, string | readonly string[]>;

/**
 * Sends a form of a page as a browser without script does, in two requests, and gives the path it led to. It makes the
 * ground on which a journey stands: the journey about a form walks that form itself.
 * @throws {Error} where no form of the page has that field, or something about the answers is off
 */
export async function send(page: Page, address: string, answers: Answers): Promise<string> {
  const asked = await page.request.get(address);
  const html = await asked.text();
  const names = Object.keys(answers);
  const [form] = [...html.matchAll(/<form\b.*?<\/form>/gs)]
    .map(([each]) => each)
    .filter((each) => each.includes(` name="${names[0]}"`));
  if (!form) throw new Error(`no form at ${address} asks for ${names[0]}`);
  const { body, type } = asMultipart([
    ...fieldsOf(form).filter(([name]) => !names.includes(name)),
    ...Object.entries(answers).flatMap(([name, given]) =>
      [given].flat().map((one): [string, string] => [name, one]),
    ),
  ]);
  const answer = await page.request.post(address, {
    headers: { 'content-type': type, origin: new URL(asked.url()).origin },
    data: body,
    maxRedirects: 0,
  });
  const to = answer.headers().location;
  if (to) return new URL(to, answer.url()).pathname;
  const trouble = /role="alert"[^>]*>(.*?)<\/p>/s.exec(await answer.text())?.[1];
  if (trouble || !answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${trouble}`);
  return address;
}
