import { Section } from '@/components/shell/row';
import type { StrangersReport } from '@/lib/domain';
import { numberWords } from '@/lib/format';

/** How strangers whose invitations were accepted turned out, in words (S4-12); nothing where there were none. */
export function Strangers({ report }: { report: StrangersReport }) {
  const { strangers, talked, warm, askedFirst, ended } = report;
  if (strangers === 0) return null;
  const lines: [number, string, string][] = [
    [talked, 'You have talked with', 'You have not talked with any of them yet.'],
    [warm, 'It became warm with', ''],
    [askedFirst, 'Before a first warm day, you were asked for something by', ''],
    [ended, 'You have parted from', ''],
  ];
  return (
    <Section
      title="Strangers you accepted"
      note={`${capital(numberWords(strangers))}, among the last 200 invitations you accepted.`}
    >
      <ul className="measure">
        {lines.map(([count, words, none]) =>
          count > 0 || none ? (
            <li key={words}>{count > 0 ? `${words} ${numberWords(count)} of them.` : none}</li>
          ) : null,
        )}
      </ul>
      <p className="quiet measure">However well one looks, some risk stays. That is nobody’s fault.</p>
    </Section>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
