// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { minute } from '../format/time';
import { read } from '../live/command';
import { Dialog } from '../parts/Dialog';
import type { DecisionAnswer } from '../wire/decision';
import { DecisionPath } from './DecisionPath';
import { OutcomeBadge } from './OutcomeBadge';

type Loaded = { answer: DecisionAnswer } | { problem: string } | null;

/** The whole record of one decision, beside the page. */
export function DecisionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const loaded = useDecision(id);
  return (
    <Dialog title="Why this decision" side onClose={onClose}>
      {loaded === null && <p className="panel-empty">Loading {id}…</p>}
      {loaded !== null && 'problem' in loaded && (
        <p className="panel-empty loss" role="alert">
          {id} cannot be shown: {loaded.problem}
        </p>
      )}
      {loaded !== null && 'answer' in loaded && <Whole answer={loaded.answer} />}
    </Dialog>
  );
}

function useDecision(id: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    const abort = new AbortController();
    setLoaded(null);
    read<DecisionAnswer>(`/decisions/${encodeURIComponent(id)}`, abort.signal)
      .then((answer) => setLoaded({ answer }))
      .catch((problem: Error) => {
        if (!abort.signal.aborted) {
          setLoaded({ problem: problem.message });
        }
      });
    return () => abort.abort();
  }, [id]);
  return loaded;
}

function Whole({ answer: { decision, explanation } }: { answer: DecisionAnswer }) {
  return (
    <article className="decision">
      <p className="decision-head">
        <strong>{decision.bot}</strong> on <strong>{decision.symbol}</strong> {decision.timeframe},
        bar closed <time dateTime={decision.asOf}>{minute(decision.asOf)}</time> UTC{' '}
        <OutcomeBadge outcome={decision.outcome} />
      </p>
      <p className="decision-reason">{decision.reason}</p>
      <DecisionPath record={decision} />
      <details>
        <summary>In plain words</summary>
        {explanation.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
      <p className="faint decision-id">{decision.id}</p>
    </article>
  );
}
