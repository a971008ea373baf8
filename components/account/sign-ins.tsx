import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** One browser that is signed in, its days already in words. */
export type SignIn = { id: string; device: string; since: string; used: string; here: boolean };

type SignInsProps = {
  all: readonly SignIn[];
  end: FormAction;
  endOthers: FormAction;
};

/** Where the owner is signed in, each with a way to end it. */
export function SignIns({ all, end, endOthers }: SignInsProps) {
  return (
    <>
      <ul className="mt-3 grid gap-4">
        {all.map((one) => (
          <li key={one.id}>
            <p>{one.here ? `${one.device}, this browser` : one.device}</p>
            <p className="quiet">
              Since {one.since}, last used {one.used}
            </p>
            {one.here ? null : (
              <Form action={end} label={`${one.device}, since ${one.since}`}>
                <input type="hidden" name="session" value={one.id} />
                <SubmitButton look="act" pending="Signing out">
                  Sign out there
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {all.length > 1 ? (
        <Form action={endOthers} label="Every other browser">
          <div className="acts">
            <SubmitButton look="line" pending="Signing out">
              Sign out everywhere but here
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </>
  );
}
