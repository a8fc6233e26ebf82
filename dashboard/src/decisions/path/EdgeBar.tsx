// SPDX-License-Identifier: Apache-2.0
import { bps } from '../../format/number';
import type { EdgeStep } from '../../wire/decision';
import { costBps, requiredBps } from '../edge';
import './EdgeBar.css';

/**
 * Edge and cost as bars on one scale, the cost in its parts, with a line where the edge must reach.
 */
export function EdgeBar({ step }: { step: EdgeStep }) {
  const { expectedEdgeBps, feeBps, spreadBps, impactBps } = step;
  const cost = costBps(step);
  const required = requiredBps(step);
  const scale = Math.max(expectedEdgeBps, cost, required, 1) * 1.04;
  const part = (value: number) => `${(100 * Math.max(0, value)) / scale}%`;
  return (
    <figure className="edge">
      <div className="edge-row">
        <span>Edge</span>
        <div className="edge-track">
          <span
            className={step.passes ? 'edge-good' : 'edge-short'}
            style={{ width: part(expectedEdgeBps) }}
          />
          <i style={{ left: part(required) }} title={`needed: ${bps(required)}`} />
        </div>
        <b>{bps(expectedEdgeBps)}</b>
      </div>
      <div className="edge-row">
        <span>Cost</span>
        <div className="edge-track">
          <span className="edge-fee" style={{ width: part(feeBps) }} />
          <span className="edge-spread" style={{ width: part(spreadBps) }} />
          <span className="edge-impact" style={{ width: part(impactBps) }} />
        </div>
        <b>{bps(cost)}</b>
      </div>
      <figcaption>
        <span className="edge-key edge-fee" /> fees {bps(feeBps)}
        <span className="edge-key edge-spread" /> spread {bps(spreadBps)}
        <span className="edge-key edge-impact" /> impact {bps(impactBps)}
      </figcaption>
    </figure>
  );
}
