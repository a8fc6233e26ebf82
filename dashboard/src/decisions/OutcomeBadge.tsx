// SPDX-License-Identifier: Apache-2.0
import { outcomeWords } from '../format/words';
import { Badge, type Tone } from '../parts/Badge';
import type { DecisionKind, Outcome } from '../wire/decision';
import { kindOf } from './kind';

const TONE: Record<DecisionKind, Tone> = { TRADE: 'accent', BLOCKED: 'warn', HOLD: 'quiet' };

/** What a decision came to. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={TONE[kindOf(outcome)]}>{outcomeWords(outcome)}</Badge>;
}
