import type { Column, Table } from './read-tables.ts';

/** The database's tables as a page: one sentence each, then the diagram. */
export function renderErd(tables: Table[]): string {
  const sentences = tables.map(({ name, sentence }) => `| \`${name}\` | ${sentence} |`);
  const diagram = ['erDiagram', ...tables.flatMap(renderRelations), ...tables.flatMap(renderTable)];
  return [
    '# The tables of Sextant',
    '',
    'Written by `npm run generate` from `src/schema`; change that instead.',
    '',
    '| Table | What it holds |',
    '| --- | --- |',
    ...sentences,
    '',
    '```mermaid',
    ...diagram,
    '```',
    '',
  ].join('\n');
}

function renderRelations({ name, columns }: Table): string[] {
  return columns.flatMap(({ refersTo, isNullable, name: column }) =>
    refersTo ? [`  ${refersTo} ${isNullable ? '|o' : '||'}--o{ ${name} : ${column}`] : [],
  );
}

function renderTable({ name, columns }: Table): string[] {
  return [`  ${name} {`, ...columns.map((column) => `    ${renderColumn(column)}`), '  }'];
}

function renderColumn({ type, name, isKey, refersTo, isNullable }: Column): string {
  const marks = [isKey ? 'PK' : null, refersTo ? 'FK' : null].filter((mark) => mark !== null).join(', ');
  return [type, name, marks, isNullable ? '"may be null"' : ''].filter((piece) => piece !== '').join(' ');
}
