import type { Duty, Person, PersonId } from '../plan/grid';
import { readText } from './read-field';

/** The people of a file, gathered from its grids: one row for each, however many grids they hold. */
export interface PeopleTable {
  /** The duties in a grid's `people`, a list of {id?, name, phone, role}. `complete` is false where some of it was no person. */
  dutiesOf(value: unknown): { readonly duties: readonly Duty[]; readonly complete: boolean };
  rows(): Person[];
}

/** Two people are the same where their ids are, or, without ids, their names and phone numbers. */
export function peopleTable(): PeopleTable {
  const people = new Map<PersonId, Person>();
  return {
    dutiesOf(value) {
      if (value === undefined || value === null) return { duties: [], complete: true };
      if (!Array.isArray(value)) return { duties: [], complete: false };
      const duties: Duty[] = [];
      for (const item of value as unknown[]) {
        const person = personOf(item);
        if (!person) continue;
        // an id that already means somebody else does not rename that person
        const known = people.get(person.id);
        const same = !known || (known.name === person.name && known.phone === person.phone);
        const row = same ? person : { ...person, id: keyOf(person) };
        people.set(row.id, row);
        duties.push({ person: row.id, role: readText((item as { role?: unknown }).role) ?? '' });
      }
      return { duties, complete: duties.length === value.length };
    },
    rows: () => [...people.values()],
  };
}

function personOf(item: unknown): Person | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, name, phone } = item as Record<string, unknown>;
  const person = { name: readText(name) ?? '', phone: readText(phone) ?? '' };
  const given = readText(id) ?? '';
  if (given === '' && person.name === '' && person.phone === '') return null;
  return { id: given === '' ? keyOf(person) : given, ...person };
}

const keyOf = ({ name, phone }: Omit<Person, 'id'>): PersonId => `${name}|${phone}`;
