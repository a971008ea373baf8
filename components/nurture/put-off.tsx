import { useId } from 'react';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';

/** How somebody was just put off: what is said, whether to ask about the rhythm, and whether it was the latest. */
export type Put = { said: string; asks: boolean; latest: boolean };

/**
 * What is said in the place of somebody just put off, with a way back; the third time in a row it asks about the
 * rhythm. The latest one takes the focus, which the pressed button took along: it is read out, and nothing jumps.
 */
export function PutOff({
  person: { id, name },
  put,
  named = false,
}: {
  person: { id: string; name: string };
  put: Put;
  /** True where no row above it says the name. */
  named?: boolean;
}) {
  const said = useId();
  return (
    <>
      <p id={said} className="why">
        {named ? (
          <>
            <bdi>{name}</bdi>:{' '}
          </>
        ) : null}
        {put.said}
        {put.asks ? (
          <>
            {' '}
            <Link href={`/people/${id}/edit`}>Would another rhythm suit you both?</Link>
          </>
        ) : null}
      </p>
      <div className="acts">
        <SubmitButton
          look="act"
          name="back"
          value={id}
          aria-describedby={said}
          {...(put.latest && { autoFocus: true })}
        >
          Take it back<span className="sr-only">{` for ${name}`}</span>
        </SubmitButton>
      </div>
    </>
  );
}
