// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** passed: the way went on; stopped: it ended here; reduced: on, with less; calm: nothing to do. */
export type StepVerdict = 'passed' | 'stopped' | 'reduced' | 'calm';

interface StepProps {
  name: string;
  /** Absent: the decision did not take this step, and `headline` says why. */
  verdict?: StepVerdict;
  headline: ReactNode;
  children?: ReactNode;
}

const MARK: Record<StepVerdict, string> = { passed: '✓', stopped: '✕', reduced: '↓', calm: '–' };

/** One station of the way of a decision. */
export function Step({ name, verdict, headline, children }: StepProps) {
  return (
    <li className={`step step-${verdict ?? 'absent'}`}>
      <span className="step-mark" aria-hidden="true">
        {verdict ? MARK[verdict] : ''}
      </span>
      <div className="step-body">
        <h3>
          <span className="step-name">{name}</span>
          <span className="step-headline">{headline}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}
