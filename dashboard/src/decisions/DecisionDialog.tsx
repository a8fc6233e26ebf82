// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { minute } from '../format/time';
import { read } from '../live/command';
import { Dialog } from '../parts/Dialog';
import type { DecisionRecord } from '../wire/decision';
import { DecisionPath } from './DecisionPath';
import { kindOf } from './kind';
import { OutcomeBadge } from './OutcomeBadge';

type Loaded = { record: DecisionRecord } | { problem: string } | null;

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
      {loaded !== null && 'record' in loaded && <Whole record={loaded.record} />}
    </Dialog>
  );
}

function useDecision(id: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    const abort = new AbortController();
    setLoaded(null);
    read<DecisionRecord>(`/decisions/${encodeURIComponent(id)}`, abort.signal)
      .then((record) => setLoaded({ record }))
      .catch((problem: Error) => {
        if (!abort.signal.aborted) {
          setLoaded({ problem: problem.message });
        }
      });
    return () => abort.abort();
  }, [id]);
  return loaded;
}

function Whole({ record }: { record: DecisionRecord }) {
  return (
    <article className="decision">
      <p className="decision-head">
        <strong>{record.bot}</strong> on <strong>{record.symbol}</strong> {record.timeframe}, bar closed{' '}
        <time dateTime={record.asOf}>{minute(record.asOf)}</time> UTC{' '}
        <OutcomeBadge outcome={record.outcome} kind={kindOf(record.outcome)} />
      </p>
      <p className="decision-reason">{record.reason}</p>
      <DecisionPath record={record} />
      <p className="faint decision-id">{record.id}</p>
    </article>
  );
}
