// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ProbabilityBar } from './ProbabilityBar';

/* If this failed, the page would show other chances than the model gave. */

afterEach(cleanup);

test('tells all four probabilities and writes those that have room', () => {
  const probabilities = { trending: 0.72, ranging: 0.2, choppy: 0.07, crisis: 0.01 };
  render(<ProbabilityBar probabilities={probabilities} />);
  const bar = screen.getByRole('img', { name: /trending 72/ });
  expect(bar.title).toBe('trending 72\u202f%, ranging 20\u202f%, choppy 7\u202f%, crisis 1\u202f%');
  expect([...bar.children].map((part) => part.textContent)).toEqual(['72', '20', '', '']);
});
