import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, SEVERING, type Standing } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { HowTheyAsked, type Unmannered } from './how-they-asked';

type MannersCardProps = {
  person: { id: string; name: string };
  manners: { standing: Standing; proposed: 'watch' | 'pest' | null; asks: readonly Unmannered[] } | null;
  answer: FormAction;
  today: CalendarDate;
};

/**
 * A standing that Gus proposes from how they asked, for the owner to decide. Where it is watched already, what was
 * noted stands here without a question. The form stays when the card has gone, so that what was said has a place.
 */
export function MannersCard({ person, manners, answer, today }: MannersCardProps) {
  const to = manners?.proposed ?? null;
  return (
    <Row className="move-card">
      <Form action={answer} label={to ? questions[to] : undefined}>
        {manners && to ? (
          <div className="decide decide-out">
            <h2>{questions[to]}</h2>
            <p>{grounds[to]}</p>
            <HowTheyAsked person={person.id} asks={manners.asks} today={today} />
            {to === 'pest' ? <p>{SEVERING.wayBack}</p> : null}
            <p>They may not know how it comes across. You decide, and nobody is told.</p>
            <input type="hidden" name="person" value={person.id} />
            <input type="hidden" name="from" value={manners.standing} />
            <input type="hidden" name="to" value={to} />
            <div className="acts acts-wide">
              <SubmitButton look="line" name="answer" value="yes">
                {answers[to]}
              </SubmitButton>
              <SubmitButton look="act" name="answer" value="keep">
                Keep for now
              </SubmitButton>
            </div>
          </div>
        ) : null}
      </Form>
    </Row>
  );
}

const questions = { watch: 'Keep an eye on how they ask?', pest: 'Ask them to stop?' };

const grounds = {
  watch: 'Some of what they asked came without much care for you. Watching changes no verdict.',
  pest: 'It has gone on. Asked to stop, they go outside the rings, and nothing they ask for is granted.',
};

const answers = { watch: 'Keep an eye on it', pest: 'They are to stop' };
