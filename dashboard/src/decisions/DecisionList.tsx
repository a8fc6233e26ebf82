// SPDX-License-Identifier: Apache-2.0
import { figure } from '../format/number';
import { shortMinute } from '../format/time';
import { SideWord } from '../parts/SideWord';
import '../parts/Table.css';
import type { DecisionSummary } from '../wire/decision';
import { OutcomeBadge } from './OutcomeBadge';

interface DecisionListProps {
  decisions: DecisionSummary[];
  onOpen: (id: string) => void;
}

/** Decisions as lines; the bot's name opens the whole record, and so does a click anywhere in the line. */
export function DecisionList({ decisions, onOpen }: DecisionListProps) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Bar close</th>
            <th scope="col">Bot</th>
            <th scope="col">Product</th>
            <th scope="col">Signal</th>
            <th scope="col" className="number">Edge / cost, bps</th>
            <th scope="col">Outcome</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((each) => (
            <Row key={each.id} decision={each} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ decision, onOpen }: { decision: DecisionSummary; onOpen: (id: string) => void }) {
  const { id, asOf, bot, symbol, action, outcome, kind, reason } = decision;
  return (
    <tr className="decision-line fresh" onClick={() => onOpen(id)}>
      <td><time dateTime={asOf}>{shortMinute(asOf)}</time></td>
      <th scope="row">
        <button type="button" className="link" aria-haspopup="dialog" onClick={() => onOpen(id)}>
          {bot}
        </button>
      </th>
      <td>{symbol}</td>
      <td>{action ? <SideWord side={action} /> : <span className="faint">–</span>}</td>
      <td className="number">{edge(decision)}</td>
      <td><OutcomeBadge outcome={outcome} kind={kind} /></td>
      <td className="wrap soft" title={reason}>{reason}</td>
    </tr>
  );
}

function edge({ expectedEdgeBps, costBps }: DecisionSummary) {
  if (expectedEdgeBps === undefined || costBps === undefined) {
    return <span className="faint">–</span>;
  }
  const pays = expectedEdgeBps > costBps;
  return (
    <>
      <span className={pays ? 'gain' : 'loss'}>{figure(expectedEdgeBps, 0)}</span>
      <span className="faint"> / {figure(costBps, 0)}</span>
    </>
  );
}
