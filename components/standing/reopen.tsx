import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { RequestKind, Standing, StandingNow } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { StepForm } from './step-form';

type ReopenProps = { change: FormAction; person: string; now: StandingNow; kinds: readonly RequestKind[] };

/** The way back from where it stands: a plain word where nothing was shut, else a second chance. */
export function Reopen({ change, person, now, kinds }: ReopenProps) {
  switch (now.standing) {
    case 'open':
      return null;
    case 'severed':
    case 'pest':
      return (
        <div className="acts acts-wide">
          <LinkButton href={`/people/${person}/standing/again`}>A second chance…</LinkButton>
          {now.standing === 'pest' ? (
            <LinkButton look="act" href={`/people/${person}/standing/sever`}>
              End the connection…
            </LinkButton>
          ) : null}
        </div>
      );
    case 'memorial':
      return <Mistaken change={change} person={person} back={backOf(now, kinds)} kinds={kinds} />;
    default:
      return (
        <StepForm action={change} person={person} from={now.standing} to="open" label="Open again">
          <div className="acts">
            <SubmitButton look="line">Open again</SubmitButton>
          </div>
        </StepForm>
      );
  }
}

type MistakenProps = Omit<ReopenProps, 'now'> & { back: Standing };

// Written down as dead by mistake, they come back as they were.
function Mistaken({ change, person, back, kinds }: MistakenProps) {
  return (
    <StepForm action={change} person={person} from="memorial" to={back} label="It was a mistake">
      <input type="hidden" name="confirmed" value="on" />
      <input type="hidden" name="was" value={kinds.join()} />
      {kinds.map((kind) => (
        <input key={kind} type="hidden" name="kinds" value={kind} />
      ))}
      <div className="acts">
        <SubmitButton look="act">That was a mistake: as it stood before</SubmitButton>
      </div>
    </StepForm>
  );
}

function backOf({ before = 'open' }: StandingNow, kinds: readonly RequestKind[]): Standing {
  return before === 'limited' && kinds.length === 0 ? 'open' : before;
}
