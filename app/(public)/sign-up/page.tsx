import { redirect } from 'next/navigation';
import { signUp } from '@/app/actions/account';
import { SignUpForm } from '@/components/account/sign-up-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { Said } from '@/components/ui/said';
import { currentOwner } from '@/lib/auth/owner';
import { isOpen } from '@/lib/auth/sign-up';
import { heard } from '@/lib/said';

export const metadata = { title: 'Begin' };

export default async function SignUpPage() {
  if (await currentOwner()) redirect('/');
  if (!(await isOpen())) redirect('/sign-in');
  const message = await heard();
  return (
    <>
      <Row>
        <Said>{message?.path === '/sign-up' ? message.text : null}</Said>
      </Row>
      <PageHead title="A notebook for the people in your life." />
      <Row>
        <SignUpForm action={signUp} />
        <p className="quiet mt-6">
          Have one already? <Link href="/sign-in">Sign in</Link>
        </p>
      </Row>
    </>
  );
}
