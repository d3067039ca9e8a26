import type { PeoplePage } from '@sextant/business/people/people-page';
import type { DataTableColumn } from '@sextant/ui/components/data-table-props';
import { formatDate } from '@sextant/ui/format/instant';
import { countryName } from './country-name.ts';

type Person = PeoplePage['items'][number];

/** Whoever stands behind a number, visitors included. */
export function peopleColumns(zone: string): DataTableColumn<Person>[] {
  return [
    {
      id: 'person',
      header: 'Person',
      isHideable: false,
      cell: (row) => row.name ?? row.email ?? row.externalId ?? `Visitor ${row.id}`,
    },
    { id: 'tier', header: 'Tier', cell: (row) => row.tier ?? '—' },
    { id: 'country', header: 'Country', cell: (row) => countryName(row.country) },
    { id: 'source', header: 'Signed up from', cell: (row) => row.signupSource ?? '—' },
    {
      id: 'joined',
      header: 'Joined',
      align: 'end',
      className: 'whitespace-nowrap',
      cell: (row) => formatDate(row.signedUpAt ?? row.firstSeenAt, zone),
    },
  ];
}
