import { redirect } from 'next/navigation';
import { signIn } from '@/app/actions/account';
import { SignInForm } from '@/components/account/sign-in-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { currentOwner } from '@/lib/auth/owner';
import { isOpen } from '@/lib/auth/sign-up';
import { anyExists } from '@/lib/data/accounts';
import { wanted } from '@/lib/input/back';

export const metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = wanted().parse((await searchParams).next);
  if (await currentOwner()) redirect(next);
  if (!(await anyExists())) redirect('/sign-up');
  return (
    <>
      <PageHead title="Good to see you." />
      <Row>
        <SignInForm action={signIn} next={next} />
        {(await isOpen()) ? (
          <p className="quiet mt-6">
            New here? <Link href="/sign-up">Begin a notebook</Link>
          </p>
        ) : null}
      </Row>
    </>
  );
}
