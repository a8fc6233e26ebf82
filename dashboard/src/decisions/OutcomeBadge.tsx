// SPDX-License-Identifier: Apache-2.0
import { outcomeWords } from '../format/words';
import { Badge, type Tone } from '../parts/Badge';
import type { DecisionKind, Outcome } from '../wire/decision';

const TONE: Record<DecisionKind, Tone> = { TRADE: 'accent', BLOCKED: 'warn', HOLD: 'quiet' };

/** What a decision came to. */
export function OutcomeBadge({ outcome, kind }: { outcome: Outcome; kind: DecisionKind }) {
  return <Badge tone={TONE[kind]}>{outcomeWords(outcome)}</Badge>;
}
