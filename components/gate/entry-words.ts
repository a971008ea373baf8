import { shorten } from '@/components/person-page/entry-words';
import type { Happening } from '@/components/signs/glyph';
import type { Evidence } from '@/lib/domain';

/** A piece of evidence with the user's own words for it. */
export type Piece = Evidence & { id: string; text: string };

/** One piece of evidence in a few words: the user's own where there are any, about 120 letters of them. */
export function entryWords(entry: Piece): string {
  return shorten(entry.text, 120).short || plainWords(entry);
}

/** The sign that stands for it. */
export function happeningOf(entry: Piece): Happening {
  switch (entry.type) {
    case 'fact':
      return 'fact';
    case 'moment':
    case 'life':
      return 'moment';
    case 'promise':
      return entry.status === 'broken' ? 'broken' : entry.status === 'kept' ? 'kept' : 'open';
    case 'help':
      return entry.direction === 'given' ? 'given' : 'got';
    case 'sighting':
    case 'outcome':
      return 'seen';
    case 'ask':
      return 'ask';
    case 'breach':
      return 'broken';
    case 'secondChance':
      return 'ring-in';
    default:
      return 'talk';
  }
}

function plainWords(entry: Piece): string {
  switch (entry.type) {
    case 'touch':
      if (entry.spoke === 'me') return 'you spoke';
      return entry.spoke === 'them' ? 'they spoke' : entry.warmth > 0 ? 'you talked, warmly' : 'you talked';
    case 'promise':
      return entry.status === 'kept'
        ? 'a promise, kept'
        : entry.status === 'broken'
          ? 'a promise, broken'
          : 'a promise';
    case 'help':
      return entry.direction === 'given' ? 'you helped' : 'they helped';
    case 'moment':
      return entry.kind === 'laughed' ? 'you laughed together' : entry.kind;
    case 'sighting':
      return `${entry.area}, ${entry.good ? 'well done' : 'not well done'}`;
    case 'secondChance':
      return 'a second chance';
    case 'life':
      return entry.news === 'good' ? 'good news' : 'hard news';
    default:
      return entry.type;
  }
}
