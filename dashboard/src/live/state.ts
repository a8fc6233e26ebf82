// SPDX-License-Identifier: Apache-2.0
import type { DecisionSummary } from '../wire/decision';
import type { EquityPoint, Portfolio, SectionName, Sections } from '../wire/overview';

/** How the page hears the console. LOST keeps showing the last known, and says since when. */
export type Connection = 'CONNECTING' | 'LIVE' | 'LOST';

/** Everything the page shows. Times are the browser's, in milliseconds. */
export interface LiveState {
  connection: Connection;
  heardAt: number | null;
  sections: Partial<Sections>;
}

export const NOTHING_YET: LiveState = { connection: 'CONNECTING', heardAt: null, sections: {} };

/** Decisions kept of each kind, so that a flood of holds never pushes the trades out. */
export const KEPT_PER_KIND = 100;

/** The whole page at once, as the console sends it when a stream opens. */
export function withSnapshot(state: LiveState, sections: Sections, now: number): LiveState {
  return { ...state, connection: 'LIVE', heardAt: now, sections };
}

/** One part that changed. Decisions arrive as the new ones only; a new equity extends the curve. */
export function withSection<N extends SectionName>(
  state: LiveState,
  name: N,
  section: Sections[N],
  now: number,
): LiveState {
  const sections: Partial<Sections> = { ...state.sections, [name]: section };
  if (name === 'decisions') {
    sections.decisions = merged(state.sections.decisions, sections.decisions);
  }
  if (name === 'portfolio') {
    sections.equity = extended(sections.equity, sections.portfolio?.value);
  }
  return { ...state, connection: 'LIVE', heardAt: now, sections };
}

export function withBeat(state: LiveState, now: number): LiveState {
  return { ...state, connection: 'LIVE', heardAt: now };
}

export function withLoss(state: LiveState): LiveState {
  return state.connection === 'LOST' ? state : { ...state, connection: 'LOST' };
}

function merged(known: Sections['decisions'] | undefined, news: Sections['decisions'] | undefined) {
  const fresh = news?.value ?? [];
  const ids = new Set(fresh.map((each) => each.id));
  const all = [...fresh, ...(known?.value ?? []).filter((each) => !ids.has(each.id))];
  return { ...(news ?? { state: 'ABSENT' as const }), value: newestOfEachKind(all) };
}

function newestOfEachKind(decisions: DecisionSummary[]): DecisionSummary[] {
  const counts = { TRADE: 0, BLOCKED: 0, HOLD: 0 };
  return decisions
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf) || a.id.localeCompare(b.id))
    .filter((each) => ++counts[each.kind] <= KEPT_PER_KIND);
}

function extended(
  curve: Sections['equity'] | undefined,
  portfolio: Portfolio | undefined,
): Sections['equity'] | undefined {
  const points = curve?.value ?? [];
  const last = points.at(-1);
  if (!curve || !portfolio || (last && last.asOf >= portfolio.asOf)) {
    return curve;
  }
  const point: EquityPoint = {
    asOf: portfolio.asOf,
    equity: portfolio.equity.amount,
    drawdownFraction: portfolio.drawdownFraction,
  };
  return { ...curve, state: 'LIVE', value: [...points, point] };
}
