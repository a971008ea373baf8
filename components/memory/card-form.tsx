import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate, FactCategory, Grade } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { agoWords } from '@/lib/format';
import { Turned } from './turned';

type CardProps = {
  action: FormAction;
  card: {
    id: string;
    name: string;
    category: FactCategory;
    text: string;
    on: CalendarDate;
    due: CalendarDate;
  };
  /** Whom this round asked about before. */
  asked: readonly string[];
  today: CalendarDate;
};

/** One card: what do you know? Then the sentence, and how it came back. */
export function CardForm({ action, card, asked, today }: CardProps) {
  return (
    <Row className="card" margin={`learned ${agoWords(card.on, today)}`}>
      <Turned isFirst={asked.length === 0}>
        What do you know about <bdi>{card.name}</bdi>’s {about[card.category]}?
      </Turned>
      <details className="reveal">
        <summary className="btn btn-full">
          <span>Show it</span>
          <span>As you noted it</span>
        </summary>
        <blockquote dir="auto">{card.text}</blockquote>
        <Form action={action} label="Did it come to you?" className="answers">
          <Hidden name="card" value={card.id} />
          <Hidden name="due" value={card.due} />
          <Hidden name="asked" value={asked.join(',')} />
          <p>Did it come to you?</p>
          <div className="acts acts-wide">
            {grades.map(({ grade, words }) => (
              <SubmitButton key={grade} look="line" name="grade" value={grade}>
                {words}
              </SubmitButton>
            ))}
          </div>
        </Form>
      </details>
    </Row>
  );
}

const grades: readonly { grade: Grade; words: string }[] = [
  { grade: 'forgot', words: 'Not this time' },
  { grade: 'hard', words: 'With some thought' },
  { grade: 'good', words: 'Yes' },
  { grade: 'easy', words: 'At once' },
];

const about: Record<FactCategory, string> = {
  people: 'people & pets',
  family: 'family',
  work: 'work',
  interests: 'interests',
  places: 'places',
  hopes: 'hopes',
  struggles: 'struggles',
  milestones: 'milestones',
  preferences: 'likes & dislikes',
};
