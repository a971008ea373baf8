import type { ReactNode } from 'react';
import { MoreFold } from '@/components/person/more-fold';
import { boundaries } from '@/components/person/words';
import { Chips } from '@/components/ui/chips';
import { TextInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { RESPONSE_LADDER, type RequestKind, type ResponseStep, SEVERING, type Standing } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { StepForm } from './step-form';

type LadderProps = {
  change: FormAction;
  person: string;
  standing: Standing;
  kinds: readonly RequestKind[];
  /** What they asked last, where there is such a page: answers and drafts stand there. */
  ask: string | null;
};

/** What one may do, the mildest first; each rung is as legitimate as the next (S4-19). */
export function Ladder(props: LadderProps) {
  return (
    <ol className="ladder">
      {RESPONSE_LADDER.filter(({ step }) => step !== props.standing).map(({ step, label, what }) => (
        <Rung key={step} label={label} what={what} before={step === 'limit' ? <Watch {...props} /> : null}>
          {actOf(step, props)}
        </Rung>
      ))}
    </ol>
  );
}

type RungProps = { label: string; what: string; before?: ReactNode; children?: ReactNode };

function Rung({ label, what, before, children }: RungProps) {
  return (
    <>
      {before}
      <li>
        <h3>{label}</h3>
        <p>{what}</p>
        {children}
      </li>
    </>
  );
}

function Watch({ change, person, standing }: LadderProps) {
  if (standing === 'watch') return null;
  return (
    <Rung
      label="Keep an eye on how they ask"
      what="Gus shows what was noted before beside their next ask. It changes no verdict."
    >
      <StepForm action={change} person={person} from={standing} to="watch" label="Keep an eye on it">
        <div className="acts">
          <SubmitButton look="line">Keep an eye on it</SubmitButton>
        </div>
      </StepForm>
    </Rung>
  );
}

function actOf(step: ResponseStep, { change, person, standing, kinds, ask }: LadderProps): ReactNode {
  switch (step) {
    case 'ignore':
      return null;
    case 'decline':
    case 'feedback':
      return ask ? (
        <p>
          <Link href={step === 'decline' ? `/asks/${ask}/words` : `/asks/${ask}/words?say=feedback`}>
            {step === 'decline' ? 'Words for a kind no' : 'Words for telling them'}
          </Link>
        </p>
      ) : step === 'feedback' ? (
        <p>
          <Link href={`/people/${person}/feedback`}>Words for telling them</Link>
        </p>
      ) : null;
    case 'limit':
      return standing === 'limited' ? (
        <p>
          <Link href={`/people/${person}/boundaries`}>Your line is drawn. Where it is</Link>
        </p>
      ) : (
        <Limit change={change} person={person} standing={standing} kinds={kinds} />
      );
    case 'pest':
      return (
        <StepForm action={change} person={person} from={standing} to="pest" label="Ask them to stop">
          <MoreFold summary="Ask them to stop…">
            <p>{SEVERING.wayBack}</p>
            <TextInput name="reason" label="Why, for your eyes alone" autoComplete="off" />
            <div className="acts">
              <SubmitButton look="line">They are to stop</SubmitButton>
            </div>
          </MoreFold>
        </StepForm>
      );
    case 'sever':
      return (
        <p>
          <Link href={`/people/${person}/standing/sever`}>What it would do, and the way there</Link>
        </p>
      );
  }
}

function Limit({ change, person, standing, kinds }: Omit<LadderProps, 'ask'>) {
  return (
    <StepForm action={change} person={person} from={standing} to="limited" label="Draw a line">
      <MoreFold summary="Draw a line…">
        <input type="hidden" name="was" value={kinds.join()} />
        <Chips legend="Never for them" name="kinds" type="checkbox" options={boundaries} before={kinds} />
        <TextInput
          name="reason"
          label="A note for yourself, if you like"
          hint="No reason is needed."
          autoComplete="off"
        />
        <div className="acts">
          <SubmitButton look="line">Within these limits</SubmitButton>
        </div>
      </MoreFold>
    </StepForm>
  );
}
