// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { minute } from '../format/time';
import { sentence } from '../format/words';
import { command } from '../live/command';
import { useSection } from '../live/useLive';
import { Badge } from '../parts/Badge';
import { Confirm } from '../parts/Confirm';
import { Panel } from '../parts/Panel';
import type { RiskStatus } from '../wire/overview';
import { CheckTable } from './CheckTable';
import { LossFigures } from './LossFigures';

/**
 * Whether new risk may be taken, how far each limit is used, and the switch that stops everything.
 */
export function RiskPanel() {
  const section = useSection('risk');
  return (
    <Panel
      title="Risk"
      section={section}
      className="risk"
      aside={section.value && <State status={section.value} />}
    >
      {(status) => (
        <>
          {status.mode !== 'ACTIVE' && (
            <p className="panel-note" role="status">
              {sentence(status.mode)}: {status.reason}
            </p>
          )}
          {pauses(status) && (
            <p className="panel-note" role="status">
              No new risk until {minute(status.noNewRiskUntil ?? '')} UTC
            </p>
          )}
          <LossFigures />
          <CheckTable checks={status.usage} />
        </>
      )}
    </Panel>
  );
}

/** Whether a loss still keeps new risk away, on the venue's clock. */
function pauses({ noNewRiskUntil, asOf }: RiskStatus): boolean {
  return noNewRiskUntil !== undefined && asOf !== undefined && asOf < noNewRiskUntil;
}

const MODES = {
  ACTIVE: { tone: 'gain', words: 'Trading allowed' },
  REDUCE_ONLY: { tone: 'warn', words: 'Reduce only' },
  HALTED: { tone: 'loss', words: 'Halted' },
} as const;

function State({ status }: { status: RiskStatus }) {
  const mode = MODES[status.mode];
  return (
    <>
      <Badge tone={mode.tone}>{mode.words}</Badge>
      <Switch halted={status.mode !== 'ACTIVE'} />
    </>
  );
}

function Switch({ halted }: { halted: boolean }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={halted ? 'small' : 'small danger'}
        onClick={() => setAsking(true)}
      >
        {halted ? 'Re-arm…' : 'Halt…'}
      </button>
      {asking && (halted ? <AskReArm onClose={close} /> : <AskHalt onClose={close} />)}
    </>
  );

  function close() {
    setAsking(false);
  }
}

function AskHalt({ onClose }: { onClose: () => void }) {
  return (
    <Confirm
      title="Halt trading?"
      word="HALT"
      action="Halt trading"
      danger
      perform={(reason) => command('/risk/halt', { reason, confirmation: 'HALT' })}
      onClose={onClose}
    >
      No new exposure is granted from now on. Cancels and reductions still pass. Only a person can
      lift the halt.
    </Confirm>
  );
}

function AskReArm({ onClose }: { onClose: () => void }) {
  return (
    <Confirm
      title="Re-arm trading?"
      word="RE-ARM"
      action="Re-arm"
      perform={(reason) => command('/risk/re-arm', { reason, confirmation: 'RE-ARM' })}
      onClose={onClose}
    >
      Bots may take new exposure again, within every limit. Make sure that what caused the halt is
      understood.
    </Confirm>
  );
}
