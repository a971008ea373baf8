import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { numberWords } from '@/lib/format';

type Community = { name: string; people: number; lasted: number };

/** Each community in words, and as a line of which the part that lasted is filled. */
export function CommunityLines({ communities }: { communities: readonly Community[] }) {
  const widest = Math.max(...communities.map(({ people }) => people));
  return (
    <ul>
      {communities.map(({ name, people, lasted }) => (
        <Row as="li" key={name} className="sec-small">
          <h2>
            <Link href={`/people?${new URLSearchParams({ met: name })}`}>
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p>{lastedWords(people, lasted)}</p>
          <svg className="lasted" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * people) / widest} height="4" rx="1" />
            <rect className="kept" width={(100 * lasted) / widest} height="4" rx="1" />
          </svg>
        </Row>
      ))}
    </ul>
  );
}

function lastedWords(people: number, lasted: number): string {
  const met = `${capital(numberWords(people))} ${people === 1 ? 'person' : 'people'}`;
  if (lasted === 0) return `${met}; nobody grew near yet.`;
  if (lasted === people)
    return `${met}, ${people === 1 ? 'liked or nearer' : 'all of them liked or nearer'} now.`;
  return `${met}, ${numberWords(lasted)} of them liked or nearer now.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
