'use server';

import * as asks from '@/lib/data/asks';
import * as people from '@/lib/data/people';
import { REQUEST_KINDS } from '@/lib/domain';
import { newAsk } from '@/lib/input/asks';
import { needsArea } from '@/lib/input/promote';
import { ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Writes down what somebody asked for, and what the gate says of it. */
export const logAsk = ownerAction(
  (owner) => newAsk(owner.today),
  async (owner, sent) => {
    const typed = sent.who === '' ? await whoIsTyped(owner, sent) : { here: sent.who };
    if ('ask' in typed) return typed.ask;
    const lines = sent.kinds.flatMap((kind): asks.Line[] =>
      needsArea(kind) ? sent.areas.map((area) => ({ kind, area })) : [{ kind }],
    );
    const { on, tone, again, graffiti, bombard } = sent;
    const leading = REQUEST_KINDS.findLast((kind) => sent.kinds.includes(kind)) ?? 'mass';
    const ended = await asks.create(owner, sent.token, {
      ...sent,
      person: 'here' in typed ? typed.here : people.draft(typed.newcomer),
      lines,
      channel: sent.channel || null,
      feeling: sent.feeling || null,
      asked: {
        ...{ type: 'ask', on, tone, request: leading, items: lines.length },
        ...{ mass: sent.toMany || sent.chain, repeatAfterNo: again, graffiti, bombard },
      },
    });
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'again') return { go: '/asks', said: 'That was written down already; it counts once.' };
    return { go: `/asks/${ended}`, said: 'Written down. Nothing is sent, and you owe no answer.' };
  },
);
