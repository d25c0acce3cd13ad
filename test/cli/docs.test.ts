import { describe, expect, it } from 'vitest';
import { plan } from '../drawing';
import docs from '../../docs/edits.md?raw';
import edits from '../../src/plan/edit.ts?raw';
import { FIELDS } from '../../src/formats/field-names';
import { apply } from '../../src/cli/apply';
import { conform } from '../../src/cli/conform';
import { isFault } from '../../src/cli/edit-fields';
import { EDITS } from '../../src/cli/edit-table';
import { readEdit } from '../../src/cli/read-edit';

const examples = docs
  .split('\n')
  .filter((line) => line.startsWith('{ "edit"'))
  .map((line) => JSON.parse(line) as { readonly edit: string });

describe('docs/edits.md', () => {
  it('has an example of every verb', () => {
    expect([...new Set(examples.map(({ edit }) => edit))].sort()).toEqual(Object.keys(EDITS).sort());
  });

  it.each(examples)('is right: %j', (example) => {
    const read = readEdit(example, plan('A'), false);
    // none of the grids it speaks of is in the plan
    expect(isFault(read) ? read.fault : 'read').not.toMatch(/^bad-/);
  });

  it('names every reason why an edit is refused', () => {
    const codes = [...edits.split('export type RefusalCode =')[1]!.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
      ([, code]) => code!,
    );
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });

  it('names every option and every field', () => {
    const options = [apply, conform].flatMap((command) => Object.keys(command.options));
    expect(options.filter((option) => !docs.includes(`--${option}`))).toEqual([]);
    expect(Object.values(FIELDS).flatMap((fields) => fields.filter((field) => !docs.includes(`\`${field}\``)))).toEqual(
      [],
    );
  });
});
