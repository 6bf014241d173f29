import type { Policy } from '../../src/domain/policy-rules.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField } from '../../src/domain/profile-field.ts';
import { codeOf } from './codes.ts';
import { type Column, columnsOf, labelOf, labelOfAll, STATES } from './columns.ts';
import { ownParts } from './parts.ts';

/**
 * Every field × provider × state of the user as Markdown: the answers of the functions that `fieldPolicies` and
 * `updateUser` decide with, so that nothing here is a second reading of the tables.
 */
export function renderPolicies(providers: Readonly<Record<string, { policy: Policy }>>): string {
  const columns = columnsOf(providers);
  return [
    '## How to read the tables',
    legend(),
    '## Fields',
    fieldTable(columns),
    '## Parts with other rules',
    partLegend(),
    ownPartTable(columns),
    '## Unsupported parts',
    'The provider supports the field, but not these parts of it. A value for one is `FIELD_UNSUPPORTED`, with its path.',
    missingPartTable(columns),
    '## Fields that depend on each other',
    '“Already known” means that the server has a value of the other field.',
    togetherTable(columns),
  ].join('\n\n');
}

function legend(): string {
  return [
    'The five letters of a cell give the access in five states of a user. The states have this order:',
    '',
    ...STATES.map(({ name }, index) => `${index + 1}. ${name}`),
    '',
    'For example, a field with `ELEEL` is locked in the states 2 and 5, and editable in the others. A cell with one letter',
    'gives the access in all states.',
    '',
    '| letter | access |',
    '| --- | --- |',
    '| `E` | Editable. |',
    '| `V` | Editable, but the provider parks the change until it is verified. |',
    '| `L` | Locked. |',
    '| `·` | The provider does not support the field. |',
    '',
    'A sign after the letters says how the server confirms a change of the field.',
    '',
    '| sign | confirmation |',
    '| --- | --- |',
    '| none | The provider shows the new value. |',
    '| `~` | The provider shows a masked form of the new value. |',
    '| `?` | The provider accepts the change and never shows the value. |',
    '',
    'A column without a user type applies to individuals and businesses. A user type without an editable field has no',
    'column. A field is also locked while another change of it is in progress.',
  ].join('\n');
}

function partLegend(): string {
  return [
    'The access or the confirmation of these parts differs from that of their field. If several rows match an item of a',
    'list, all of them apply. `NUMBER` is a document that is sent with a number, `IMAGE` one that is sent with an image.',
  ].join('\n');
}

function fieldTable(columns: readonly Column[]): string {
  const rows = PROFILE_FIELDS.map((field) => [
    `\`${keyOf(field)}\``,
    ...columns.map(({ table, byState }) => {
      const accesses = byState.flatMap((policies) => policies.find((one) => one.field === field) ?? []);
      const rule = table[field];
      return codeOf(
        accesses.map(({ access }) => access),
        rule.supported ? rule.confirmation : 'NONE',
      );
    }),
  ]);
  return markdownTable(['field', ...columns.map(labelOf)], rows);
}

function ownPartTable(columns: readonly Column[]): string {
  const entries = columns.flatMap((column) =>
    ownParts(column).flatMap(({ part, code }) => (code === null ? [] : [{ cells: [part, code], column }])),
  );
  return markdownTable(['part', 'access', 'provider'], grouped(entries));
}

function missingPartTable(columns: readonly Column[]): string {
  const entries = columns.flatMap((column) => {
    const missing = ownParts(column).filter(({ code }) => code === null);
    return [...Map.groupBy(missing, ({ field }) => field)].map(([field, parts]) => {
      return { cells: [names([field]), parts.map(({ part }) => part).join(' ')], column };
    });
  });
  return markdownTable(['field', 'unsupported parts', 'provider'], grouped(entries));
}

function togetherTable(columns: readonly Column[]): string {
  const entries = columns.flatMap((column) => [
    ...sharedObjects(column),
    ...companions(column),
    ...companionsOver(column),
  ]);
  return markdownTable(['fields', 'rule', 'provider'], grouped(entries));
}

type Entry = { cells: string[]; column: Column };

/** Fields that live in one object, which the provider replaces as a whole. */
function sharedObjects(column: Column): Entry[] {
  const groups = Map.groupBy(PROFILE_FIELDS, (field) => {
    const rule = column.table[field];
    return rule.supported ? rule.conflictGroup : undefined;
  });
  return [...groups]
    .filter(([group, fields]) => group !== undefined && fields.length > 1)
    .map(([, fields]) => ({ cells: [names(fields), 'one change in progress at a time'], column }));
}

function companions(column: Column): Entry[] {
  const sets = PROFILE_FIELDS.flatMap((field) => {
    const rule = column.table[field];
    const others = rule.supported ? (rule.requiredWith ?? []) : [];
    return others.length > 0 ? [{ field, others, all: names(inOrder([field, ...others])) }] : [];
  });
  return [...Map.groupBy(sets, ({ all }) => all)].flatMap(([all, own]): Entry[] => {
    const isMutual = own.every(({ others }) => others.length === own.length - 1);
    if (isMutual)
      return [{ cells: [all, 'each requires the others, in the same update or already known'], column }];
    return own.map(({ field, others }) => ({
      cells: [names([field]), `requires ${names(inOrder(others))}, in the same update or already known`],
      column,
    }));
  });
}

/** Companions that a date of birth needs by the age that it makes. */
function companionsOver(column: Column): Entry[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const rule = column.table[field];
    if (!rule.supported || !rule.requiredWithOver) return [];
    const { years, fields } = rule.requiredWithOver;
    const how = `an age of ${years} years or more requires ${names(inOrder(fields))}, in the same update or already known`;
    return [{ cells: [names([field]), how], column }];
  });
}

function inOrder(fields: readonly ProfileField[]): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => fields.includes(field));
}

function names(fields: readonly ProfileField[]): string {
  return fields.map((field) => `\`${keyOf(field)}\``).join(' ');
}

/** One row for what is the same in several columns, which its last cell names. */
function grouped(entries: readonly Entry[]): string[][] {
  const rows = Map.groupBy(entries, ({ cells }) => cells.join('\n'));
  return [...rows.values()].map((same) => [
    ...(same[0]?.cells ?? []),
    labelOfAll([...new Set(same.map(({ column }) => column))]),
  ]);
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
