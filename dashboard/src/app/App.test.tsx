// SPDX-License-Identifier: Apache-2.0
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeConsole } from '../fixtures/FakeConsole';
import { DECISION, SNAPSHOT } from '../fixtures/fixtures';
import { StreamContext } from '../live/useLive';
import { SILENCE_MILLIS } from '../live/stream';
import { App } from './App';

vi.mock('../portfolio/EquityChart', () => ({ default: () => <div>chart</div> }));

// A busy machine renders slowly; what never comes still fails.
configure({ asyncUtilTimeout: 20_000 });

let console: FakeConsole;

beforeEach(() => {
  console = new FakeConsole();
  render(
    <StreamContext value={console.stream}>
      <App />
    </StreamContext>,
  );
});

afterEach(() => {
  cleanup();
  window.location.hash = '';
});

function send(name: string, data: unknown) {
  act(() => console.send(name, data));
}

/** A panel by its class: searching the whole page by role is slow in a simulated document. */
const panel = (name: string) => within(document.querySelector<HTMLElement>(`.panel.${name}`)!);

/**
 * If this failed, a person would take the simulation for the market, or an old page for the
 * present.
 */
describe('the overview', () => {
  it('says that it waits before it knows anything', () => {
    expect(screen.getByText('Market unknown')).toBeDefined();
    expect(panel('decisions').getByText(/Nothing known yet/)).toBeDefined();
  });

  it('says SIMULATED with market, speed and venue time', () => {
    send('snapshot', SNAPSHOT);

    const banner = screen.getByText('Simulated').parentElement!;
    expect(banner.textContent).toContain('Recorded bars, Coinbase 1h');
    expect(banner.textContent).toContain('3,600× real time');
    expect(banner.textContent).toContain('2025-01-14 00:00');
  });

  it('shows no banner on a market that is not simulated', () => {
    send('snapshot', SNAPSHOT);
    send('market', { ...SNAPSHOT.market, value: { ...SNAPSHOT.market.value!, simulated: false } });

    expect(screen.queryByText('Simulated')).toBeNull();
  });

  it('shows account, regimes, bots and orders to the digit', () => {
    send('snapshot', SNAPSHOT);

    expect(panel('figures-panel').getByText('$9,987.79')).toBeDefined();
    expect(panel('regimes').getByText('choppy')).toBeDefined();
    expect(panel('bots').getByText('Bots, 36 of 39 running')).toBeDefined();
    expect(document.querySelectorAll('.bots tbody tr')).toHaveLength(39);
    expect(document.querySelectorAll('.orders tbody tr')).toHaveLength(8);
  });

  it('follows a change as it comes', () => {
    send('snapshot', SNAPSHOT);
    const value = { ...SNAPSHOT.portfolio.value!, cash: { amount: '1234.5', currency: 'USD' } };

    send('portfolio', { ...SNAPSHOT.portfolio, value });

    expect(panel('figures-panel').getByText('$1,234.50')).toBeDefined();
  });

  it('tells which service is down and why, and how old its part is', () => {
    send('snapshot', SNAPSHOT);
    const [first, ...rest] = SNAPSHOT.services.value!;
    send('services', {
      state: 'LIVE',
      value: [...rest, { ...first!, state: 'DOWN', reason: 'connection refused' }],
    });
    send('risk', { ...SNAPSHOT.risk, state: 'STALE', reason: 'risk-management does not answer' });

    expect(screen.getByText('connection refused')).toBeDefined();
    expect(panel('risk').getByText(/Not current: risk-management does not answer/)).toBeDefined();
  });

  it('says so when the console is gone, and keeps the last page', () => {
    send('snapshot', SNAPSHOT);

    act(() => console.pass(SILENCE_MILLIS + 1));

    expect(document.querySelector('.lost')!.textContent).toContain('Console unreachable');
    expect(panel('figures-panel').getByText('$9,987.79')).toBeDefined();
  });

  it('filters decisions by what they came to', () => {
    send('snapshot', SNAPSHOT);
    const decisions = panel('decisions');

    fireEvent.click(decisions.getByText('Blocked'));

    expect(decisions.queryByText('No signal')).toBeNull();
    expect(decisions.getAllByText('Edge below cost').length).toBeGreaterThan(0);
  });

  it('opens a decision as the way it went', async () => {
    vi.stubGlobal('fetch', async () => Response.json(DECISION));
    send('snapshot', SNAPSHOT);

    const bot = SNAPSHOT.decisions.value![0]!.bot;
    fireEvent.click(panel('decisions').getAllByText(bot)[0]!);

    await screen.findByText('Reduced by position');
    const dialog = within(document.querySelector('dialog')!);
    expect(dialog.getByText('chosen')).toBeDefined();
    expect(dialog.getByText(/Pays for itself by 72.4/)).toBeDefined();
    vi.unstubAllGlobals();
  });

  it('stops a bot by its button and shows a refusal', async () => {
    const calls: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      calls.push(path);
      return Response.json(
        { title: 'Refused', detail: 'strategy-engine does not answer' },
        { status: 503 },
      );
    });
    send('snapshot', SNAPSHOT);

    fireEvent.click(panel('bots').getByLabelText('Stop rsi-ada-10'));

    expect(
      await panel('bots').findByText(/could not be told to stop: strategy-engine does not answer/),
    ).toBeDefined();
    expect(calls).toEqual(['/api/v1/bots/rsi-ada-10/stop']);
    vi.unstubAllGlobals();
  });

  it('halts only after a reason and the typed word', () => {
    send('snapshot', SNAPSHOT);
    fireEvent.click(panel('risk').getByText('Halt…'));
    const dialog = within(document.querySelector('dialog')!);
    const halt = dialog.getByText('Halt trading');

    expect(halt).toHaveProperty('disabled', true);
    fireEvent.change(dialog.getByLabelText(/Reason/), { target: { value: 'exchange notice' } });
    fireEvent.change(dialog.getByLabelText(/Type HALT/), { target: { value: 'HALT' } });
    expect(halt).toHaveProperty('disabled', false);
  });
});
