// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { command } from '../live/command';
import { useSection } from '../live/useLive';
import { Choice, Select } from '../parts/Choice';
import { Empty, Panel } from '../parts/Panel';
import { SortableHeader, type Sorting } from '../parts/SortableHeader';
import '../parts/Table.css';
import type { BotRow } from '../wire/overview';
import { BotLine } from './BotLine';
import './BotsTable.css';
import { type BotColumn, type BotFilter, EVERY_BOT, products, selected, sorted } from './selection';

const STATES = [
  { value: 'ALL', label: 'All' },
  { value: 'RUNNING', label: 'Running' },
  { value: 'STOPPED', label: 'Stopped' },
  { value: 'HOLDING', label: 'Holding' },
] as const;

const COLUMNS: readonly { name: BotColumn; label: string; numeric?: boolean }[] = [
  { name: 'id', label: 'Bot' },
  { name: 'strategy', label: 'Strategy' },
  { name: 'product', label: 'Product' },
  { name: 'state', label: 'State' },
  { name: 'last', label: 'Last evaluation' },
  { name: 'value', label: 'Position', numeric: true },
  { name: 'pnl', label: 'P&L', numeric: true },
  { name: 'fees', label: 'Fees', numeric: true },
];

/** Every bot: what it runs, what it last decided and why, what it holds and what it has made. */
export function BotsTable({ onOpen }: { onOpen: (decision: string) => void }) {
  const section = useSection('bots');
  const [filter, setFilter] = useState<BotFilter>(EVERY_BOT);
  const rows = section.value ?? [];
  const running = rows.filter((each) => each.state === 'RUNNING').length;
  return (
    <Panel
      title={rows.length > 0 ? `Bots, ${running} of ${rows.length} running` : 'Bots'}
      section={section}
      className="bots"
      aside={<Filters rows={rows} filter={filter} onChange={setFilter} />}
    >
      {(value) =>
        value.length === 0 ? (
          <Empty>No bot is configured.</Empty>
        ) : (
          <Table rows={selected(value, filter)} onOpen={onOpen} />
        )
      }
    </Panel>
  );
}

interface FiltersProps {
  rows: BotRow[];
  filter: BotFilter;
  onChange: (next: BotFilter) => void;
}

function Filters({ rows, filter, onChange }: FiltersProps) {
  return (
    <>
      <input
        className="search"
        type="search"
        placeholder="Bot or strategy"
        aria-label="Find bots by name or strategy"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select
        label="Product of the bots"
        value={filter.product}
        all="All products"
        options={products(rows)}
        onChange={(product) => onChange({ ...filter, product })}
      />
      <Choice
        label="State of the bots"
        value={filter.state}
        options={STATES}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </>
  );
}

function Table({ rows, onOpen }: { rows: BotRow[]; onOpen: (decision: string) => void }) {
  const [sorting, setSorting] = useState<Sorting<BotColumn>>({ key: 'id', descending: false });
  const [problem, setProblem] = useState<string | null>(null);
  if (rows.length === 0) {
    return <Empty>No bot matches the filter.</Empty>;
  }
  return (
    <>
      {problem && (
        <p className="panel-note" role="alert">
          {problem}
        </p>
      )}
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortableHeader
                  key={column.name}
                  {...column}
                  sorting={sorting}
                  onSort={setSorting}
                />
              ))}
              <th scope="col">
                <span className="visually-hidden">Commands</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted(rows, sorting).map((each) => (
              <BotLine
                key={each.config.id}
                bot={each}
                onOpen={onOpen}
                onSwitch={() => toggle(each)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

  async function toggle(bot: BotRow) {
    const verb = bot.state === 'RUNNING' ? 'stop' : 'start';
    const result = await command(`/bots/${encodeURIComponent(bot.config.id)}/${verb}`);
    setProblem(
      result.done ? null : `${bot.config.id} could not be told to ${verb}: ${result.reason}`,
    );
  }
}
