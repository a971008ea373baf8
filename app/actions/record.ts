'use server';

import * as people from '@/lib/data/people';
import * as record from '@/lib/data/record';
import * as testimonials from '@/lib/data/testimonials';
import * as thanks from '@/lib/data/thanks';
import { disclosure } from '@/lib/domain';
import { correctedTestimonial, looked, newTestimonial, thanked, theTestimonial } from '@/lib/input/record';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Notes an endorsement or a recommendation that was given or received. */
export const noteTestimonial = ownerAction(
  (owner) => newTestimonial(owner.today),
  async (owner, { token, who, somebody, which, ...words }): Promise<Outcome> => {
    const whom = somebody ? await whoIsTyped(owner, { somebody, which }) : { here: who };
    if ('ask' in whom) return whom.ask;
    const person = 'here' in whom ? whom.here : people.draft(whom.newcomer);
    const ended = await testimonials.create(owner, token, { ...words, person });
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'again')
      return { go: '/record/testimonials', said: 'That was noted already; it counts once.' };
    const untold = words.direction === 'given' && !words.disclosed && disclosure(words.commission);
    return { go: `/record/testimonials/${ended}`, said: untold || 'Noted.' };
  },
);

/** Corrects one of them, but for whose it is. */
export const correctTestimonial = ownerAction(
  (owner) => correctedTestimonial(owner.today),
  async (owner, { testimonial, ...words }): Promise<Outcome> => {
    const ended = await testimonials.update(owner, testimonial, words);
    if (ended === 'notHere') return { notHere: true };
    const go = `/record/testimonials/${testimonial}`;
    if (ended === 'changed')
      return {
        refused: 'Not saved: since you looked, it was corrected in another window.',
        look: `${go}/edit`,
      };
    return { go, said: 'Corrected.' };
  },
);

/** Notes that what was in it was said. */
export const discloseTestimonial = ownerAction(theTestimonial, async (owner, { testimonial }) => {
  const ended = await testimonials.disclose(owner, testimonial);
  return ended === 'notHere' ? { notHere: true } : { said: 'Good. Noted that you said so.' };
});

/** Takes one back. */
export const removeTestimonial = ownerAction(theTestimonial, async (owner, { testimonial }) => {
  if (!(await testimonials.remove(owner, testimonial))) return { notHere: true };
  return { go: '/record/testimonials', said: 'Removed.' };
});

/** Notes that help was thanked for. */
export const sayThanks = ownerAction(thanked, async (owner, { help }) => {
  const ended = await thanks.thank(owner, help);
  return ended === 'notHere' ? { notHere: true } : { said: 'Noted: thanked.' };
});

/** Takes that back. */
export const takeBackThanks = ownerAction(thanked, async (owner, { help }) => {
  const ended = await thanks.takeBack(owner, help);
  return ended === 'notHere' ? { notHere: true } : { said: 'Not thanked yet, after all.' };
});

/** Done with the yearly look back, or not in the mood for it. */
export const endReview = ownerAction(looked, async (owner) => {
  await record.review(owner);
  return { said: 'Until next year, then.' };
});
