import { Fold } from '@/components/ui/fold';

const places = [
  ['LinkedIn', 'Settings, Data privacy, “Get a copy of your data”. The zip can stay as it is.'],
  ['Google', 'contacts.google.com, Export: “Google CSV” or “vCard”.'],
  ['iPhone and Mac', 'Contacts: choose all, then Export vCard.'],
  ['Outlook', 'People, Manage contacts, Export.'],
  ['Thunderbird', 'Address book, Tools, Export: CSV or vCard.'],
  ['Facebook', 'Download your information: Friends, as JSON.'],
  ['Monica', 'Settings, Export: JSON.'],
  ['Nametag', 'Settings, Account, Export.'],
  ['Gus', 'You, Your data, “Everything, as an archive”. It comes back into an empty book.'],
  ['Anything else', 'A table as CSV. Gus asks what its columns are.'],
] as const;

/** Where each service keeps the file that one may take along. */
export function WhereFrom() {
  return (
    <Fold summary="Where do I find such a file?" className="mt-4">
      <dl className="where-from">
        {places.map(([name, how]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
