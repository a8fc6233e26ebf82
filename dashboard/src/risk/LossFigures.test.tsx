// SPDX-License-Identifier: Apache-2.0
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../app/App';
import { FakeConsole } from '../fixtures/FakeConsole';
import { SNAPSHOT } from '../fixtures/fixtures';
import { StreamContext } from '../live/useLive';

vi.mock('../portfolio/EquityChart', () => ({ default: () => <div>chart</div> }));

/** If this failed, the page would hide or misstate what the account may lose. */
describe('losses and correlations', () => {
  let console: FakeConsole;

  beforeEach(() => {
    console = new FakeConsole();
    render(
      <StreamContext value={console.stream}>
        <App />
      </StreamContext>,
    );
  });

  afterEach(cleanup);

  it('tell the default method, and every method on a click', () => {
    act(() => console.send('snapshot', SNAPSHOT));
    const risk = within(document.querySelector<HTMLElement>('.panel.risk')!);

    expect(document.querySelector('.losses dd')!.textContent).toBe('$52.10 (0.52\u202f%)');
    expect(risk.getByText(/1 day, filtered historical, 104 days of history/)).toBeDefined();
    expect(document.querySelectorAll('.loss-methods table')).toHaveLength(2);
    expect(risk.getByText('Extreme values')).toBeDefined();
  });

  it('say why there are none', () => {
    act(() => console.send('snapshot', SNAPSHOT));
    const value = {
      ...SNAPSHOT.losses.value!,
      figures: [],
      absentReason: '12 of 60 daily returns',
    };
    act(() => console.send('losses', { ...SNAPSHOT.losses, value }));

    expect(screen.getByText('No value at risk: 12 of 60 daily returns')).toBeDefined();
  });

  it('show each pair and the alarm', () => {
    act(() => console.send('snapshot', SNAPSHOT));
    const panel = within(document.querySelector<HTMLElement>('.panel.correlation')!);

    expect(panel.getAllByText('0.84')).toHaveLength(2);
    expect(panel.getByText('No spike')).toBeDefined();
    expect(
      panel.getByText(/720 returns of 1\s?h.*mean 0.71; as one: BTC-USD, ETH-USD/),
    ).toBeDefined();
  });
});
