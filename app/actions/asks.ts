'use server';

import * as mistakes from '@/lib/data/ask-mistakes';
import * as asks from '@/lib/data/asks';
import * as people from '@/lib/data/people';
import { askOf, callToAction, chainWords, type RequestKind } from '@/lib/domain';
import type { Values } from '@/lib/form';
import { newAsk, theAsk } from '@/lib/input/asks';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Writes down what somebody asked for, and what the gate says of it. */
export const logAsk = ownerAction(
  (owner) => newAsk(owner.today),
  async (owner, sent) => {
    const { who, chain, lines, on, tone, again, graffiti, bombard } = sent;
    const whom =
      sent.somebody !== ''
        ? await whoIsTyped(owner, sent)
        : who.startsWith('+')
          ? { newcomer: who.slice(1) }
          : { here: who };
    const heard = sent.heard ? null : soundsLike(sent);
    if ('ask' in whom) return heard ? both(whom.ask, heard) : whom.ask;
    if (heard) return heard;
    const swallows = chain && !sent.kinds.includes('mass');
    const asked = askOf(lines, {
      ...{ on, tone, chain, graffiti, bombard },
      ...{ mass: sent.toMany || chain, repeatAfterNo: again },
    });
    if (!asked) return { errors: { kinds: 'What did they ask for? One or several.' } };
    const ended = await asks.create(owner, sent.token, {
      ...sent,
      asked,
      person: 'here' in whom ? whom.here : people.draft(whom.newcomer),
      // Whatever a chain asks for, it asks it of everybody I know; what was said to be apart from that stays.
      lines: swallows ? [{ kind: 'mass' }] : lines,
      channel: sent.channel || null,
      feeling: sent.feeling || null,
    });
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'again') return { go: '/asks', said: 'That was written down already; it counts once.' };
    return { go: `/asks/${ended}`, said: 'Written down. Nothing is sent, and you owe no answer.' };
  },
);

/** Says that an ask was written down by mistake. */
export const askWasMistaken = ownerAction(theAsk, async (owner, { ask }) => {
  const ended = await mistakes.note(owner, ask);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'granted')
    return { refused: 'Your name stands behind this one already, so it stays as it was written down.' };
  return {
    go: `/asks/${ask}`,
    said: 'Noted. It stays in the ledger, struck through, and counts for nothing any more.',
  };
});

type Back = { errors: Record<string, string>; values?: Values };

/** What the words suggest and nobody ticked: the form goes back once with the boxes ticked, for a yes or a no. */
function soundsLike(sent: {
  text: string;
  pitch: boolean;
  chain: boolean;
  kinds: readonly RequestKind[];
}): Back | null {
  const call = sent.pitch ? null : callToAction(sent.text);
  const people = sent.chain || sent.kinds.includes('mass') ? null : chainWords(sent.text);
  if (call === null && people === null) return null;
  const sentences = [
    call === null ? '' : `“${call}” sounds like a sales pitch.`,
    people === null
      ? ''
      : `“${people}” sounds like asking for everybody you know: kept so, it is one ask, to tell everybody.`,
    'That is ticked for you: untick it where it is wrong, and save once more.',
  ];
  return {
    errors: { signs: sentences.filter(Boolean).join(' ') },
    values: { heard: 'on', ...(call !== null && { pitch: 'on' }), ...(people !== null && { chain: 'on' }) },
  };
}

function both(outcome: Outcome, more: Back): Outcome {
  if (!('errors' in outcome)) return outcome;
  return { errors: { ...outcome.errors, ...more.errors }, values: { ...outcome.values, ...more.values } };
}
