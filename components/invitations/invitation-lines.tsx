import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import {
  type CalendarDate,
  INVITATION_ANSWERS,
  type InvitationAnswer,
  type InvitationSigns,
  invitationSigns,
  type Stage,
} from '@/lib/domain';
import { channelWords } from './words';

export type InvitationLine = InvitationSigns & {
  id: string;
  person: { id: string; name: string; stage: Stage };
  on: CalendarDate;
  channel: string;
  answer: InvitationAnswer | null;
};

/** Invitations, a line each: who, where to, what speaks for it, and what was said. */
export function InvitationLines({
  invitations,
  today,
}: {
  invitations: readonly InvitationLine[];
  today: CalendarDate;
}) {
  return (
    <ul className="ask-lines">
      {invitations.map((one) => (
        <Row as="li" key={one.id} margin={<Day on={one.on} today={today} />}>
          <h3>
            <Link href={`/asks/invitations/${one.id}`}>
              <bdi>{one.person.name}</bdi>
            </Link>
            <Near ring={one.person.stage} />
          </h3>
          <p>{[channelWords(one.channel), ...invitationSigns(one)].join('. ')}.</p>
          {one.answer ? <p className="quiet">{INVITATION_ANSWERS[one.answer]}</p> : null}
        </Row>
      ))}
    </ul>
  );
}
