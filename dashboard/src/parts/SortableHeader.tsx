// SPDX-License-Identifier: Apache-2.0

export interface Sorting<K extends string> {
  key: K;
  descending: boolean;
}

interface SortableHeaderProps<K extends string> {
  name: K;
  label: string;
  sorting: Sorting<K>;
  onSort: (next: Sorting<K>) => void;
  numeric?: boolean;
}

/** A column heading that sorts: numbers begin with the largest, words with A. */
export function SortableHeader<K extends string>(props: SortableHeaderProps<K>) {
  const { name, label, sorting, onSort, numeric = false } = props;
  const active = sorting.key === name;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={numeric ? 'number' : undefined}
      aria-sort={active ? direction : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ key: name, descending: active ? !sorting.descending : numeric })}
      >
        {label}
        {active && <span aria-hidden="true">{sorting.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}
