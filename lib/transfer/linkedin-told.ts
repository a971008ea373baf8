import type { CalendarDate } from '@/lib/domain';
import type { Incoming, IncomingInvitation, IncomingTestimonial, Reading } from './incoming';

type Spoke = 'me' | 'them' | 'both';

/** What LinkedIn's other files tell of one person. */
export type Told = {
  name: string;
  address: string | undefined;
  line: number;
  part: string | undefined;
  invitations: IncomingInvitation[];
  testimonials: IncomingTestimonial[];
  /** The day I asked them to connect. */
  invited?: CalendarDate;
  /** On which days we wrote, and who did. */
  talks: Map<CalendarDate, Spoke>;
};

/** Everything told of people beside the list of connections, by their profile, else by their name. */
export class Telling {
  private readonly people = new Map<string, Told>();

  /** The one this profile or, without one, this name belongs to. */
  about(name: string, address: string | undefined, line: number, part: string | undefined): Told {
    const key = address ?? `name ${name.toLowerCase()}`;
    const known = this.people.get(key);
    if (known) return known;
    const told = { name, address, line, part, invitations: [], testimonials: [], talks: new Map() };
    this.people.set(key, told);
    return told;
  }

  /** What is told of a profile, once: whoever asks has joined it. */
  take(address: string | undefined): Told | undefined {
    const told = address === undefined ? undefined : this.people.get(address);
    if (address !== undefined) this.people.delete(address);
    return told;
  }

  /** Who was told of and is on no list of connections: known by their profile, or by their name alone. */
  *rest(): Generator<Reading> {
    for (const told of this.people.values()) {
      const { name, address, invited, line, part } = told;
      const channel = address && {
        kind: 'linkedin',
        handle: address,
        ...(invited ? { state: 'invited', since: invited } : {}),
      };
      const row: Incoming = {
        name,
        ...(address ? { origins: [{ source: 'linkedin', key: address }] } : {}),
        ...(channel ? { channels: [channel] } : {}),
        ...tellings(told, null),
      };
      yield { row, line, part };
    }
  }
}

/** What was told, as it is brought along; who is connected now has accepted, or was accepted. */
export function tellings(told: Told, answer: 'accepted' | null): Partial<Incoming> {
  const invitations = told.invitations.map((invitation) => ({ ...invitation, answer }));
  const happened = [...told.talks].map(([on, spoke]) => ({
    type: 'touch' as const,
    origin: `linkedin:messages:${on}`,
    on,
    spoke,
    channel: 'linkedin',
    text: 'Messages on LinkedIn',
  }));
  return {
    ...(invitations.length > 0 ? { invitations } : {}),
    ...(told.testimonials.length > 0 ? { testimonials: told.testimonials } : {}),
    ...(happened.length > 0 ? { happened } : {}),
  };
}

/** Adds a day on which somebody wrote. */
export function wrote(told: Told, on: CalendarDate, who: 'me' | 'them'): void {
  const before = told.talks.get(on);
  told.talks.set(on, before === undefined || before === who ? who : 'both');
}
