import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { archivePerson, placePerson, removePerson, removePicture, savePerson } from '@/app/actions/people';
import { PersonForm } from '@/components/person/person-form';
import { PictureForms } from '@/components/person/picture-forms';
import { RingForm } from '@/components/person/ring-form';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { BetweenYou } from '@/components/standing/between-you';
import { LinkButton } from '@/components/ui/button';
import { ButtonForm } from '@/components/ui/button-form';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as communities from '@/lib/data/communities';
import { digestOf } from '@/lib/data/draft-digest';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'About them' };

export default async function EditPerson({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const [person, places, picture] = await Promise.all([
    people.get(owner, id),
    communities.names(owner),
    photos.digestOf(owner, id),
  ]);
  if (!person) notFound();
  return (
    <>
      <PageHead
        title="What you know about them"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      <Row>
        <PersonForm
          action={savePerson}
          person={person}
          opened={digestOf(person)}
          today={owner.today}
          places={places}
        />
      </Row>
      <Section title="A picture" note={picture ? undefined : 'There is none yet, and none is needed.'}>
        <PictureForms person={id} digest={picture} remove={removePicture} />
      </Section>
      <Section title="Which ring">
        <RingForm action={placePerson} person={person} />
      </Section>
      <Section
        title="What was before Gus"
        note="An old friend need not be courted anew: what you remember counts, on your word."
      >
        <div className="acts acts-wide">
          <LinkButton href={`/people/${id}/interview`}>I already know them</LinkButton>
        </div>
      </Section>
      <Section
        title="Here twice"
        note="Two entries about one person can be made one, and two again for 30 days."
      >
        <div className="acts acts-wide">
          <LinkButton look="act" href={`/people/${id}/same`}>
            They are here under another name…
          </LinkButton>
        </div>
      </Section>
      <Section title="Between you">
        <BetweenYou person={id} standing={person.standing} />
      </Section>
      <Section
        title={person.archived ? 'They are out of sight' : 'Out of sight'}
        note={
          person.archived
            ? 'Nothing was lost. They can come back at any time.'
            : 'They leave the list, the week and the rings, and everything about them is kept.'
        }
      >
        <ButtonForm
          action={archivePerson}
          sends={{ person: id, archived: person.archived ? 'no' : 'yes' }}
          label={person.archived ? 'Back in sight' : 'Out of sight'}
          pending={person.archived ? 'Bringing them back' : 'Putting them away'}
        >
          {person.archived ? 'Bring them back' : 'Put them out of sight'}
        </ButtonForm>
      </Section>
      <Section
        title="Out of the book"
        note="Whoever is removed can be brought back for 30 days, and is then erased for good. Erased at once, nothing can be brought back."
      >
        <ButtonForm action={removePerson} sends={{ person: id }} label="Remove them" pending="Removing">
          Remove them
        </ButtonForm>
        <div className="acts acts-wide">
          <LinkButton look="act" href={`/people/${id}/erase`}>
            Erase them at once…
          </LinkButton>
        </div>
      </Section>
    </>
  );
}
