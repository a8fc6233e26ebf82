// SPDX-License-Identifier: Apache-2.0
import { figure } from '../format/number';
import { shortMinute } from '../format/time';
import { SideWord } from '../parts/SideWord';
import '../parts/Table.css';
import type { DecisionSummary, EdgeStep } from '../wire/decision';
import { requiredBps } from './edge';
import { OutcomeBadge } from './OutcomeBadge';

interface DecisionListProps {
  decisions: DecisionSummary[];
  onOpen: (id: string) => void;
}

/**
 * Decisions as lines; the bot's name opens the whole record, and so does a click anywhere in the
 * line.
 */
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
            <th scope="col" className="number">
              Edge / cost
            </th>
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
  const { id, asOf, bot, symbol, action, edge, outcome, reason } = decision;
  return (
    <tr className="decision-line fresh" onClick={() => onOpen(id)}>
      <td>
        <time dateTime={asOf}>{shortMinute(asOf)}</time>
      </td>
      <th scope="row">
        <button type="button" className="link" aria-haspopup="dialog" onClick={() => onOpen(id)}>
          {bot}
        </button>
      </th>
      <td>{symbol}</td>
      <td>{action ? <SideWord side={action} /> : <span className="faint">–</span>}</td>
      <td className="number">
        <Edge step={edge} />
      </td>
      <td>
        <OutcomeBadge outcome={outcome} />
      </td>
      <td className="wrap soft" title={reason}>
        <span className="two-lines">{reason}</span>
      </td>
    </tr>
  );
}

function Edge({ step }: { step: EdgeStep | undefined }) {
  if (step === undefined) {
    return <span className="faint">–</span>;
  }
  return (
    <>
      <span className={step.passes ? 'gain' : 'loss'}>{figure(step.expectedEdgeBps, 0)}</span>
      <span className="faint"> / {figure(requiredBps(step), 0)}</span>
    </>
  );
}
