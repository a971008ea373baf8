import { randomUUID } from 'node:crypto';
import { prove } from '@/lib/auth/proof';
import { signUp } from '@/lib/auth/sign-up';
import { closeDatabase } from '@/lib/data/database';
import * as roster from '@/lib/data/roster';
import { loadDemo } from './demo/load';

// A believable account to look around in. Loaded twice it stays as it is: whoever is there keeps their people.
const account = {
  name: 'Ruby',
  email: 'demo@gus.example',
  password: 'her dog is named Gus',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

async function seed(): Promise<void> {
  const entry = await signUp(account, { address: '127.0.0.1', device: 'npm start -- --demo' });
  const proof = 'token' in entry ? await prove(entry.token) : null;
  if (!proof) throw new Error('The demo account could not be opened: was its password changed?');
  if (await roster.hasAnybody(proof.owner))
    console.log('The demo account is there already, and stays as it is.');
  else await loadDemo(proof.owner, randomUUID);
  console.log(`Sign in with  ${account.email}  and the password  ${account.password}`);
}

await seed().finally(closeDatabase);
