const files = [
  {
    what: 'archive',
    name: 'Everything, as an archive',
    says: 'A zip with all that Gus keeps: people, notes, pictures, what was asked and what you decided. An empty book can be filled from it.',
  },
  {
    what: 'people',
    name: 'People as a table (CSV)',
    says: 'For a spreadsheet. With names, ways to reach them and small details: keep it to yourself.',
  },
  {
    what: 'for-others',
    name: 'A table to show to others (CSV)',
    says: 'Without names, ways to reach anybody or a word of yours; those you do not share are not in it.',
  },
  {
    what: 'cards',
    name: 'Address cards (vCard 4.0)',
    says: 'For address books of today. What is sensitive or was confided to you stays here.',
  },
  { what: 'cards-3', name: 'Address cards (vCard 3.0)', says: 'The same, for older address books.' },
  {
    what: 'dates',
    name: 'Days of the year (ICS)',
    says: 'Birthdays and other days that come back, for a calendar.',
  },
] as const;

/** What can be taken along, each with what is in it. Plain links: a download is no page of this app. */
export function Downloads() {
  return (
    <ul className="measure">
      {files.map(({ what, name, says }) => (
        <li key={what} className="mt-3">
          <a href={`/api/export/${what}`} download>
            {name}
          </a>
          <p className="quiet">{says}</p>
        </li>
      ))}
    </ul>
  );
}
