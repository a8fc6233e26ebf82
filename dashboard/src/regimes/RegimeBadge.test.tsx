// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { RegimeReading } from '../wire/regime';
import { RegimeBadge } from './RegimeBadge';

/* If this failed, a state with no chance behind it would look like a sure one. */

afterEach(cleanup);

const reading: RegimeReading = {
  symbol: 'BTC-USD',
  timeframe: '1h',
  asOf: '2025-01-02T00:00:00Z',
  regime: 'CRISIS',
  direction: 'DOWN',
  confidenceFraction: 0.02,
  probabilities: { trending: 0.9, ranging: 0.05, choppy: 0.03, crisis: 0.02 },
  transitionProbabilityFraction: 0.1,
  since: '2025-01-01T00:00:00Z',
  indicators: {},
  evidence: [],
  modelVersion: '1',
};

test('says that a state is held while another is likelier', () => {
  render(<RegimeBadge reading={reading} />);
  expect(screen.getByText('crisis')).toBeTruthy();
  expect(screen.getByText('held')).toBeTruthy();
});

test('says nothing more of the likeliest state', () => {
  render(<RegimeBadge reading={{ ...reading, regime: 'TRENDING' }} />);
  expect(screen.queryByText('held')).toBeNull();
});
