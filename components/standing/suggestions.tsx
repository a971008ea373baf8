import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { CONTEXT_TAGS, GOOD_REASONS, type TagSuggestion, WRONG_REASONS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type SuggestionsProps = {
  person: string;
  automatic: readonly TagSuggestion[];
  suggested: readonly TagSuggestion[];
  answer: FormAction;
};

/** What Gus thinks it sees, with its reason, for the owner to take on or to put aside. */
export function Suggestions({ person, automatic, suggested, answer }: SuggestionsProps) {
  return (
    <Row className="sec-small">
      <Form action={answer} label="What Gus thinks it sees" className="form">
        <input type="hidden" name="person" value={person} />
        {[...automatic, ...suggested].map(({ tag, because, automatic: isSet }) => (
          <div key={tag} className="suggestion">
            <p>
              {isSet ? 'Noted by itself: ' : 'Perhaps: '}
              <strong>{words[tag]}</strong>. {because}.
            </p>
            <div className="acts acts-wide">
              {isSet ? null : (
                <SubmitButton look="line" name="said" value={`yes ${tag}`}>
                  Yes
                </SubmitButton>
              )}
              <SubmitButton look={isSet ? 'act' : 'line'} name="said" value={`no ${tag}`}>
                I don’t see it that way
              </SubmitButton>
            </div>
          </div>
        ))}
      </Form>
    </Row>
  );
}

const words = { ...WRONG_REASONS, ...GOOD_REASONS, ...CONTEXT_TAGS };
