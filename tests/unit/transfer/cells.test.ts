import { describe, expect, it } from 'vitest';
import { lineOf, textIn } from '@/lib/transfer/cells';
import { dayIn, tellsOrder, wholeDayIn } from '@/lib/transfer/days';
import { factsOf } from '@/lib/transfer/facts';
import { daysIn } from '@/lib/transfer/fields';
import { handleOf } from '@/lib/transfer/handles';
import { linkedinAddress } from '@/lib/transfer/linkedin-address';
import { guessOf } from '@/lib/transfer/mapped';
import { nameOf } from '@/lib/transfer/names';

describe('A day in a cell', () => {
  it.each([
    ['2024-03-05', '2024-3-5'],
    ['2024/3/5 15:13:21 UTC', '2024-3-5'],
    ['2024-03-05T23:59:00Z', '2024-3-5'],
    ['20240305', '2024-3-5'],
    [' --12-10', 'null-12-10'],
    ['--0229', 'null-2-29'],
    ['05 Mar 2024', '2024-3-5'],
    ['7-Feb-22', '2022-2-7'],
    ['7-Feb-85', '1985-2-7'],
    ['March 5, 2024', '2024-3-5'],
    ['5 March', 'null-3-5'],
    ['5. März 2024', '2024-3-5'],
    ['5 août 2024', '2024-8-5'],
    ['5 de mayo de 2024', '2024-5-5'],
    ['5 dic 2024', '2024-12-5'],
    ['05 mrt 2024', '2024-3-5'],
    ['5.3.2024', '2024-3-5'],
    ['13/2/80', '1980-2-13'],
    ['2/13/1980', '1980-2-13'],
    ['4/4/1990', '1990-4-4'],
    // Not known, as programs write it.
    ['1604-01-22', 'null-1-22'],
    ['0000-03-14', 'null-3-14'],
  ])('%s is %s', (cell, says) => {
    const day = dayIn(cell);
    expect(typeof day === 'string' ? day : `${day.year}-${day.month}-${day.day}`).toBe(says);
  });

  it.each([
    '',
    'soon',
    '30 Feb 2024',
    '2023-02-29',
    '0/0/00',
    '00.00.0000',
    '4501-01-01',
    '32/1/2000',
    '2024-13-01',
  ])('%j is none', (cell) => expect(dayIn(cell)).toBe('none'));

  it('could be two, unless the file or the user says', () => {
    expect(dayIn('3/4/1990')).toBe('ask');
    expect(dayIn('3/4/1990', { dayFirst: true })).toEqual({ year: 1990, month: 4, day: 3 });
    expect(dayIn('3/4/1990', { dayFirst: false })).toEqual({ year: 1990, month: 3, day: 4 });
    expect([
      tellsOrder('13/4/90'),
      tellsOrder('4/13/90'),
      tellsOrder('4/5/90'),
      tellsOrder('13.4.90'),
    ]).toEqual(['day', 'month', undefined, undefined]);
  });

  it('has the century of its file where that is known', () => {
    expect(wholeDayIn('07/21/85, 12:11 PM', { dayFirst: false, century: 2000 })).toBe('2085-07-21');
    expect(wholeDayIn('--12-10')).toBeUndefined();
  });
});

describe('A name', () => {
  it.each([
    ['Ada 🚀 Lovelace, PhD', 'Ada Lovelace'],
    ['👩🏽‍💻 Ada Lovelace 🇬🇧', 'Ada Lovelace'],
    ['Ada Lovelace, MBA, CFA®', 'Ada Lovelace'],
    ['Ada Lovelace (she/her)', 'Ada Lovelace (she/her)'],
    ['Ada Lovelace, she/her', 'Ada Lovelace'],
    ['Lovelace, Ada', 'Lovelace, Ada'],
    ['SMITH, JOHN', 'SMITH, JOHN'],
    ['Ada Lovelace, Dr. med., PMP', 'Ada Lovelace'],
    ['Jean-Luc d’Arc', 'Jean-Luc d’Arc'],
    ['ශ්‍රී', 'ශ්‍රී'],
    ['\u202aAda\u202c', 'Ada'],
    ['🚀', '🚀'],
    ['👩🏽‍💻 🇬🇧', '👩🏽‍💻🇬🇧'],
    [' , ', ''],
  ])('%j is shown as %j', (whole, name) => expect(nameOf({ whole })).toBe(name));

  it('has its parts in order, a title where there is nothing else, and “Jr.” behind', () => {
    expect(nameOf({ prefix: 'Dr', first: 'Ada', middle: 'Byron', last: 'Lovelace' })).toBe(
      'Ada Byron Lovelace',
    );
    expect(nameOf({ prefix: 'Dr', last: 'Okafor' })).toBe('Dr Okafor');
    expect(nameOf({ first: 'Sammy', last: 'Davis', suffix: 'Jr.' })).toBe('Sammy Davis Jr.');
    expect(nameOf({ first: 'Ada', last: 'Lovelace', suffix: 'PhD', whole: 'Somebody' })).toBe('Ada Lovelace');
  });
});

describe('A handle', () => {
  it.each([
    ['email', 'Ada <mailto:ada@example.com>', 'email', 'ada@example.com'],
    ['email', 'mailto:ada@example.com', 'email', 'ada@example.com'],
    ['phone', "'+44 20", 'phone', '+44 20'],
    ['phone', '="+44 20"', 'phone', '+44 20'],
    ['web', 'https://www.example.com/', 'web', 'example.com'],
    ['web', 'https://www.linkedin.com/in/Ada/', 'linkedin', 'linkedin.com/in/ada'],
    ['web', 'https://facebook.com/ada', 'facebook', 'facebook.com/ada'],
    ['web', 'https://twitter.com/ada', 'x', 'twitter.com/ada'],
    ['web', 'https://mastodon.example/@ada', 'mastodon', 'mastodon.example/@ada'],
    ['x', '@ada', 'x', '@ada'],
    ['linkedin', 'ada-lovelace', 'linkedin', 'ada-lovelace'],
  ])('%s %j is %s %j', (kind, text, is, handle) =>
    expect(handleOf(kind, text)).toEqual({ kind: is, handle }),
  );

  it.each([
    ['email', '/o=Exchange/cn=ada'],
    ['phone', 'none'],
    ['web', ' '],
  ])('%s %j is none', (kind, text) => expect(handleOf(kind, text)).toBeUndefined());
});

describe('A LinkedIn profile', () => {
  it.each([
    ['https://www.linkedin.com/in/Ada-L%C3%B6ve/?trk=x#y', 'linkedin.com/in/ada-löve'],
    ['http://de.linkedin.com/in/ada', 'linkedin.com/in/ada'],
    ['www.linkedin.com/in/ada/', 'linkedin.com/in/ada'],
    ['linkedin.com/pub/ada/1/2/3', 'linkedin.com/pub/ada/1/2/3'],
    ['https://www.linkedin.com/in/100%', 'linkedin.com/in/100%'],
    ['https://www.linkedin.com/company/engines', undefined],
    ['https://evil.example/linkedin.com/in/ada', undefined],
    ['https://notlinkedin.com/in/ada', undefined],
    ['https://www.linkedin.com/in/', undefined],
  ])('%s is %s', (url, address) => expect(linkedinAddress(url)).toBe(address));
});

describe('How often', () => {
  it.each([
    ['3 months', 90],
    ['monthly', 30],
    ['Every 2 weeks', 14],
    ['biweekly', 14],
    ['quarterly', 90],
    ['yearly', 365],
    ['every 6 months', 180],
    ['45', 45],
    ['never', undefined],
    ['0', undefined],
    ['99999', undefined],
  ])('%j is %s days', (cell, days) => expect(daysIn(cell)).toBe(days));
});

describe('What a column seems to hold', () => {
  const guess = (...header: string[]) => Object.values(guessOf(header, []));
  it.each([
    [
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon', 'Geburtstag', 'Firma', 'Notizen'],
      'first last email phone birthday company note',
    ],
    [
      ['Prénom', 'Nom', 'Courriel', 'Téléphone', 'Date de naissance', 'Société'],
      'first last email phone birthday company',
    ],
    [
      ['full_name', 'job_title', 'linkedin_url', 'work email', 'Mobile'],
      'name position linkedin email phone',
    ],
    [
      ['Name', 'Introduced by', 'How we met', 'Where we met', 'Keep in touch'],
      'name metThrough howMet metIn rhythm',
    ],
    [['Emails / Primary Email', 'Phones / Primary Phone Number', 'Name / First Name'], 'email phone first'],
    [
      ['Anrede', 'Vorname', 'Mobiltelefon', 'Straße geschäftlich', 'Ort geschäftlich', 'Webseite'],
      'first phone street city web',
    ],
    [
      ['Home Street', 'Home', 'LinkedIn URL', 'Twitter handle', 'last_seen_at', 'Site'],
      'street linkedin x lastTalk web',
    ],
    [['E-mail 1', 'E-mail 2', 'Birthday', 'Birthday', 'Colour'], 'email email birthday'],
  ])('%j: %s', (header, fields) => expect(guess(...header)).toEqual(fields.split(' ')));

  it('shows in what stands there where its name says nothing', () => {
    expect(
      guessOf(
        ['a', 'b', 'c', 'd', 'e'],
        [['Ada Lovelace'], ['a@x.org'], ['https://linkedin.com/in/ada'], ['+44 20 7946 0001'], ['12']],
      ),
    ).toEqual({ 0: 'name', 1: 'email', 2: 'linkedin', 3: 'phone' });
  });
});

describe('Text', () => {
  it('loses what cannot be seen or stored, and nothing else', () => {
    expect(lineOf('a\0b\u0007 \t\u202ec\ud800')).toBe('ab c\ufffd');
    expect(textIn('one\r\ntwo\r\r\r\rthree ')).toBe('one\ntwo\n\nthree');
  });

  it('that is too long for one small detail becomes several, cut between sentences, then words', () => {
    const sentence = `${'word '.repeat(60).trim()}.`;
    const facts = factsOf(`${sentence} ${sentence} ${'x'.repeat(1200)}`, 'work');
    expect(facts.map(({ text }) => text.length)).toEqual([300, 300, 500, 500, 200]);
    expect(
      facts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe((sentence + sentence + 'x'.repeat(1200)).replaceAll(' ', ''));
  });
});
