// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react';
import { count, figure } from '../format/number';
import { span } from '../format/time';
import { useSection } from '../live/useLive';
import { Badge } from '../parts/Badge';
import { Empty, Panel } from '../parts/Panel';
import '../parts/Table.css';
import type { Correlations } from '../wire/risk';
import './CorrelationPanel.css';

/** Above it, products count as one. */
const TOGETHER = 0.8;

/** How the products move together, and whether that has risen abruptly. */
export function CorrelationPanel() {
  const section = useSection('correlation');
  return (
    <Panel
      title="Correlation"
      section={section}
      className="correlation"
      aside={section.value && <Alarm correlations={section.value} />}
    >
      {(correlations) =>
        correlations.symbols.length === 0 ? (
          <Empty>Too few returns of any product yet.</Empty>
        ) : (
          <>
            <div className="scroll">
              <Heat correlations={correlations} />
            </div>
            <p className="panel-note">{words(correlations)}</p>
          </>
        )
      }
    </Panel>
  );
}

function Alarm({ correlations: { spike } }: { correlations: Correlations }) {
  return (
    <span title={spike.reason}>
      <Badge tone={spike.alarm ? 'loss' : 'quiet'}>{spike.alarm ? 'Spike' : 'No spike'}</Badge>
    </span>
  );
}

function Heat({ correlations: { symbols, matrix } }: { correlations: Correlations }) {
  return (
    <table className="heat">
      <thead>
        <tr>
          <td />
          {symbols.map((symbol) => (
            <th scope="col" key={symbol} title={symbol}>
              {base(symbol)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {symbols.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {symbols.map((column) => (
              <Entry key={column} value={matrix[row]?.[column]} own={row === column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ value, own }: { value: number | undefined; own: boolean }) {
  if (value === undefined || own) {
    return <td style={depth(0)}>{own ? '' : '–'}</td>;
  }
  const tone = value < 0 ? 'below' : value > TOGETHER ? 'together' : undefined;
  return (
    <td className={tone} style={depth(Math.abs(value))}>
      {figure(value, 2)}
    </td>
  );
}

function depth(share: number): CSSProperties {
  return { '--depth': `${(share * 45).toFixed(0)}%` } as CSSProperties;
}

function base(symbol: string): string {
  return symbol.split('-')[0] ?? symbol;
}

function words({ periods, stepSeconds, ageMillis, average, clusters }: Correlations): string {
  const together = clusters.filter((each) => each.length > 1).map((each) => each.join(', '));
  return [
    `${count(periods)} returns of ${span(stepSeconds * 1000)}, ${span(ageMillis)} old`,
    average === undefined ? [] : `mean ${figure(average, 2)}`,
    together.map((each) => `as one: ${each}`),
  ]
    .flat()
    .join('; ');
}
