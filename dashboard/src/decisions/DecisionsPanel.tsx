// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useSection } from '../live/useLive';
import { Choice, Select } from '../parts/Choice';
import { Empty, Panel } from '../parts/Panel';
import type { DecisionKind, DecisionSummary } from '../wire/decision';
import { DecisionList } from './DecisionList';
import './DecisionsPanel.css';
import { kindOf } from './kind';

type Shown = 'ALL' | DecisionKind;

const KINDS = [
  { value: 'ALL', label: 'All' },
  { value: 'TRADE', label: 'Trades' },
  { value: 'BLOCKED', label: 'Blocked' },
  { value: 'HOLD', label: 'Holds' },
] as const;

const MOST_SHOWN = 120;

/** What the bots decided, newest first, each with its reason; the trades not made as well. */
export function DecisionsPanel({ onOpen }: { onOpen: (decision: string) => void }) {
  const section = useSection('decisions');
  const [kind, setKind] = useState<Shown>('ALL');
  const [product, setProduct] = useState('');
  const decisions = section.value ?? [];
  const products = [...new Set(decisions.map((each) => each.symbol))].sort();
  return (
    <Panel
      title="Decisions"
      section={section}
      className="decisions"
      aside={
        <>
          <Select
            label="Product of the decisions"
            value={product}
            all="All products"
            options={products}
            onChange={setProduct}
          />
          <Choice label="Kind of decision" value={kind} options={KINDS} onChange={setKind} />
        </>
      }
    >
      {(value) => {
        const shown = value.filter((each) => fits(each, kind, product)).slice(0, MOST_SHOWN);
        return shown.length === 0 ? (
          <Empty>{emptyWords(kind)}</Empty>
        ) : (
          <DecisionList decisions={shown} onOpen={onOpen} />
        );
      }}
    </Panel>
  );
}

function fits(decision: DecisionSummary, kind: Shown, product: string): boolean {
  return (
    (kind === 'ALL' || kindOf(decision.outcome) === kind) &&
    (product === '' || decision.symbol === product)
  );
}

function emptyWords(kind: Shown): string {
  switch (kind) {
    case 'ALL':
      return 'No evaluation yet: the first comes with the next closed bar.';
    case 'TRADE':
      return 'No trade among the last decisions. The holds and blocks say why.';
    case 'BLOCKED':
      return 'Nothing was blocked: no bot wanted a trade that was not allowed.';
    case 'HOLD':
      return 'No hold among the last decisions.';
  }
}
