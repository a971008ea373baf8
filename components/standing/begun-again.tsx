import { CopyButton } from '@/components/ui/copy-button';
import { TextArea } from '@/components/ui/inputs';
import { draft } from '@/lib/domain';

/** Words for beginning again, to be copied by hand: Gus sends nothing. */
export function BegunAgain({ terms }: { terms: string }) {
  const { text } = draft('SECOND_CHANCE', 'informal', { terms });
  return (
    <div className="letter measure">
      <WordsOnly text={text} />
      <p className="quiet mt-2">If you want to say it. Gus sends nothing.</p>
    </div>
  );
}

// A form only so that the button finds its field: there is nothing to send it to.
function WordsOnly({ text }: { text: string }) {
  return (
    <form className="form">
      <TextArea name="words" label="Words for beginning again" before={text} rows={3} />
      <div className="acts">
        <CopyButton of="words">Copy</CopyButton>
      </div>
    </form>
  );
}
