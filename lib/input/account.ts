import { z } from 'zod';
import { wanted } from './back';
import { id, several } from './ids';
import { whole } from './number';
import { letters, requiredLine } from './text';
import { zone } from './zone';

const passwordMax = 200;

/** Making an account. */
export const newAccount = z.object({
  name: requiredLine(200, 'What shall Gus call you?'),
  email: email(),
  password: newPassword(),
  zone: zone(),
});

/** Signing in: the password may be anything that could have been chosen once; `next` is the page that was asked for. */
export const credentials = z.object({ email: email(), password: presentPassword(), next: wanted() });

/** What an owner may set about their own notebook. */
export const settings = z.object({
  name: requiredLine(200, 'What shall Gus call you?'),
  zone: zone(),
  capacity: whole(1, 20, 'A week has room for 1 to 20 people.'),
  workdays: several(z.enum(['0', '1', '2', '3', '4', '5', '6'], 'Those are not days of a week.'))
    .transform((days) => [...new Set(days.map(Number))].sort((a, b) => a - b))
    .refine((days) => days.length > 0, 'Choose at least one day.'),
  weekStartsOn: whole(0, 6, 'Choose the day your week begins on.'),
  tolerance: z.enum(['patient', 'standard', 'strict'], 'How much do you put up with?'),
});

/** A new password, with the present one as proof. */
export const passwordChange = z.object({ passwordNow: presentPassword(), passwordNew: newPassword() });

/** Erasing the account: the password, as proof. */
export const accountErasure = z.object({ passwordNow: presentPassword() });

/** Which sign-in to end. */
export const oneSession = z.object({ session: id() });

/** A form that is only a button. */
export const nothing = z.object({});

export type Settings = z.output<typeof settings>;

function email() {
  const sentence = 'That does not look like an e-mail address. Is there a letter missing?';
  return requiredLine(254, 'Which e-mail address will you sign in with?')
    .transform((typed) => typed.toLowerCase())
    .refine(isEmail, sentence);
}

/** Kind to unusual addresses, since Gus never writes to one: something, an @, and a name with dots inside. */
function isEmail(typed: string): boolean {
  return /^[^\s@"<>(),:;\\[\]]{1,64}@(?:[^\s@"<>(),:;\\[\].]+\.)+[^\s@"<>(),:;\\[\].]{2,}$/u.test(typed);
}

function newPassword() {
  return presentPassword('A password needs at least ten letters.').refine(
    (typed) => letters(typed) >= 10,
    'A password needs at least ten letters; four or five words in a row are easy to remember and hard to guess.',
  );
}

function presentPassword(missing = 'Which password is it?') {
  return z
    .string({ error: missing })
    .min(1, { error: missing, abort: true })
    .refine((typed) => !typed.includes('\0'), {
      error: 'There is a character in this that no keyboard makes.',
      abort: true,
    })
    .refine((typed) => typed.length <= passwordMax, {
      error: `A password has room for ${passwordMax} letters.`,
      abort: true,
    });
}
