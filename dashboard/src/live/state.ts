// SPDX-License-Identifier: Apache-2.0
import { kindOf } from '../decisions/kind';
import type { DecisionSummary } from '../wire/decision';
import type { EquityPoint, Section, SectionName, Sections } from '../wire/overview';

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

/** One part that changed. Of decisions and the equity curve only what is new arrives. */
export function withSection<N extends SectionName>(
  state: LiveState,
  name: N,
  section: Sections[N],
  now: number,
): LiveState {
  const sections: Partial<Sections> = { ...state.sections, [name]: section };
  if (name === 'decisions') {
    sections.decisions = grown(sections.decisions, state.sections.decisions, newestOfEachKind);
  }
  if (name === 'equity') {
    sections.equity = grown(sections.equity, state.sections.equity, inOrder);
  }
  return { ...state, connection: 'LIVE', heardAt: now, sections };
}

export function withBeat(state: LiveState, now: number): LiveState {
  return { ...state, connection: 'LIVE', heardAt: now };
}

export function withLoss(state: LiveState): LiveState {
  return state.connection === 'LOST' ? state : { ...state, connection: 'LOST' };
}

/** A section with the news first and then what was known. */
function grown<T>(
  news: Section<T[]> | undefined,
  known: Section<T[]> | undefined,
  arrange: (all: T[]) => T[],
): Section<T[]> | undefined {
  if (news === undefined) {
    return known;
  }
  const all = [...(news.value ?? []), ...(known?.value ?? [])];
  return news.state === 'ABSENT' ? news : { ...news, value: arrange(all) };
}

function newestOfEachKind(decisions: DecisionSummary[]): DecisionSummary[] {
  const counts = { TRADE: 0, BLOCKED: 0, HOLD: 0 };
  const once = new Map(decisions.toReversed().map((each) => [each.id, each]));
  return [...once.values()]
    .sort((a, b) => b.asOf.localeCompare(a.asOf) || a.id.localeCompare(b.id))
    .filter((each) => ++counts[kindOf(each.outcome)] <= KEPT_PER_KIND);
}

/** Oldest first, each instant once, the news rather than the old. */
function inOrder(points: EquityPoint[]): EquityPoint[] {
  const once = new Map(points.toReversed().map((each) => [each.asOf, each]));
  return [...once.values()].sort((a, b) => a.asOf.localeCompare(b.asOf));
}
