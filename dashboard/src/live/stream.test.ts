// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { kindOf } from '../decisions/kind';
import { FakeConsole } from '../fixtures/FakeConsole';
import { SNAPSHOT } from '../fixtures/fixtures';
import type { DecisionSummary } from '../wire/decision';
import { KEPT_PER_KIND } from './state';
import { SILENCE_MILLIS } from './stream';

function opened() {
  const console = new FakeConsole();
  console.stream.subscribe(() => {});
  return console;
}

/** If this failed, the page would show old numbers as new, or lose trades among holds. */
describe('the live stream', () => {
  it('shows the snapshot that every opening begins with', () => {
    const console = opened();
    expect(console.stream.current().connection).toBe('CONNECTING');

    console.send('snapshot', SNAPSHOT);

    expect(console.stream.current().connection).toBe('LIVE');
    expect(console.stream.current().sections.bots?.value).toHaveLength(39);
  });

  it('replaces one part and leaves the others', () => {
    const console = opened();
    console.send('snapshot', SNAPSHOT);
    const before = console.stream.current().sections;

    console.send('risk', { state: 'STALE', reason: 'connection refused' });

    const after = console.stream.current().sections;
    expect(after.risk).toEqual({ state: 'STALE', reason: 'connection refused' });
    expect(after.bots).toBe(before.bots);
  });

  it('extends the curve with each new point, once', () => {
    const console = opened();
    console.send('snapshot', SNAPSHOT);
    const points = SNAPSHOT.equity.value!.length;
    const point = { asOf: '2025-01-14T01:00:00Z', equity: '9990', drawdownFraction: '0.008' };

    console.send('equity', { state: 'LIVE', value: [point] });
    console.send('equity', { state: 'LIVE', value: [point] });

    expect(console.stream.current().sections.equity?.value).toHaveLength(points + 1);
    expect(console.stream.current().sections.equity?.value?.at(-1)).toEqual(point);
  });

  it('keeps the trades when holds flood in', () => {
    const console = opened();
    console.send('snapshot', SNAPSHOT);
    const trades = SNAPSHOT.decisions.value!.filter(
      (each) => kindOf(each.outcome) === 'TRADE',
    ).length;
    const holds = Array.from({ length: 500 }, (_, index) => hold(index));

    console.send('decisions', { state: 'LIVE', value: holds });

    const kept = console.stream.current().sections.decisions!.value!;
    expect(kept.filter((each) => kindOf(each.outcome) === 'TRADE')).toHaveLength(trades);
    expect(kept.filter((each) => kindOf(each.outcome) === 'HOLD')).toHaveLength(KEPT_PER_KIND);
    expect(kept[0]?.asOf).toBe(holds[0]?.asOf);
  });

  it('says it lost the console when the connection breaks, and keeps what it knew', () => {
    const console = opened();
    console.send('snapshot', SNAPSHOT);

    console.breakOff();

    expect(console.stream.current().connection).toBe('LOST');
    expect(console.stream.current().sections.bots?.value).toHaveLength(39);
  });

  it('takes silence for loss, opens again, and is live with the next beat', () => {
    const console = opened();
    console.send('snapshot', SNAPSHOT);
    console.pass(SILENCE_MILLIS);
    expect(console.stream.current().connection).toBe('LIVE');

    console.pass(1);
    expect(console.stream.current().connection).toBe('LOST');
    expect(console.opened).toBe(2);

    console.send('beat', {});
    expect(console.stream.current().connection).toBe('LIVE');
  });

  it('opens a connection that gave up again, not sooner than three seconds after', () => {
    const console = opened();
    console.breakOff(true);
    console.pass(1_000);
    expect(console.opened).toBe(1);
    console.pass(2_500);
    expect(console.opened).toBe(2);
  });
});

function hold(index: number): DecisionSummary {
  const asOf = new Date(Date.parse('2025-01-15T00:00:00Z') - index * 1000).toISOString();
  return {
    id: `bot@BTC-USD@${asOf}`,
    asOf,
    bot: 'bot',
    timeframe: '1h',
    symbol: 'BTC-USD',
    outcome: 'NO_SIGNAL',
    reason: 'nothing to do',
  };
}
