import { Stop } from '../lib/say.mjs';
import { stopping } from '../lib/stopping.mjs';
import { ask } from './ask.mjs';

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {{ people: number, token: string, cases: Case[] }} Asked
 * @typedef {{ alone: number[], html: number, wire: number, perSecond: number }} Measured
 * @typedef {Map<string, Map<number, Measured>>} Results by case, then by size
 */

const atOnce = 8;

/**
 * Measures every case of every notebook. They take turns, so that whatever else the machine does meanwhile falls on
 * all of them alike, the floor included.
 * @param {string} url
 * @param {Asked[]} asked
 * @param {{ rounds: number, busyRounds: number, busyMilliseconds: number }} effort
 * @returns {Promise<Results>}
 */
export async function measure(url, asked, effort) {
  /** @type {Results} */
  const results = new Map();
  const turns = asked.flatMap(({ people, token, cases }) =>
    cases.map((each) => {
      /** @type {Measured} */
      const measured = { alone: [], html: 0, wire: 0, perSecond: 0 };
      if (!results.has(each.name)) results.set(each.name, new Map());
      results.get(each.name)?.set(people, measured);
      return { token, each, measured, turn: 0 };
    }),
  );
  for (const turn of turns) for (let warm = 0; warm < 5; warm += 1) await one(url, turn);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const turn of turns) turn.measured.alone.push((await one(url, turn)).milliseconds);
  }
  for (let round = 0; round < effort.busyRounds; round += 1) {
    for (const turn of turns)
      turn.measured.perSecond += (await busy(url, turn, effort.busyMilliseconds)) / effort.busyRounds;
  }
  return results;
}

/** @typedef {{ token: string, each: Case, measured: Measured, turn: number }} Turn */

/**
 * @param {string} url
 * @param {Turn} turn
 */
async function one(url, turn) {
  const { token, each, measured } = turn;
  const question = each.question(turn.turn);
  turn.turn += 1;
  const answer = await ask(url, token, question);
  if (answer.status !== each.expects)
    throw new Stop(`${question.path} answered ${answer.status} instead of ${each.expects}.`);
  if (answer.status === 200 && measured.alone.length === 0) {
    measured.html = Math.max(measured.html, Buffer.byteLength(answer.body()));
    measured.wire = Math.max(measured.wire, answer.wire);
  }
  return answer;
}

/**
 * @param {string} url
 * @param {Turn} turn
 * @param {number} milliseconds
 * @returns {Promise<number>} answers per second
 */
async function busy(url, turn, milliseconds) {
  const began = performance.now();
  let answers = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() - began < milliseconds && !stopping.aborted) {
        await one(url, turn);
        answers += 1;
      }
    }),
  );
  return (answers * 1000) / (performance.now() - began);
}

/**
 * The value below which so much of a sample lies.
 * @param {readonly number[]} sample
 * @param {number} share
 */
export function quantile(sample, share) {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
