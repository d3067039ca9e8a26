import type { ChartTable } from '../chart-data/chart-table.ts';
import { classNames } from '../class-names.ts';

type ChartTableViewProps = {
  table: ChartTable;
  title: string;
  height: number;
  /** Opens what is behind a row. */
  onSelectRow?: (index: number) => void;
};

/** The numbers of a chart as a table of the same height. */
export function ChartTableView({ table, title, height, onSelectRow }: ChartTableViewProps) {
  return (
    <div
      role="region"
      aria-label={`${title}, table`}
      tabIndex={0}
      className="overflow-auto"
      style={{ height }}
    >
      <table className="w-full text-xs">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 bg-surface shadow-[0_1px_0_var(--line)]">
          <tr>
            {table.header.map((name, index) => (
              <th key={name} scope="col" className={cellClass(index, 'font-medium text-ink-muted')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex} className="border-b border-line last:border-0">
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={cellClass(index, 'font-normal text-ink')}>
                    {onSelectRow === undefined ? (
                      cell.text
                    ) : (
                      <button
                        type="button"
                        className="underline decoration-line-control underline-offset-2"
                        onClick={() => onSelectRow(rowIndex)}
                      >
                        {cell.text}
                      </button>
                    )}
                  </th>
                ) : (
                  <td key={index} className={cellClass(index, 'text-ink')}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(index: number, extra: string): string {
  return classNames(
    'px-2 py-1.5 whitespace-nowrap first:pl-0',
    index === 0 ? 'text-left' : 'text-right',
    extra,
  );
}
