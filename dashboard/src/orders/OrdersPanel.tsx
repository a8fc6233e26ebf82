// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Choice } from '../parts/Choice';
import { FillsTable } from './FillsTable';
import { OrdersTable } from './OrdersTable';

type View = 'ORDERS' | 'FILLS';

const VIEWS = [
  { value: 'ORDERS', label: 'Orders' },
  { value: 'FILLS', label: 'Fills' },
] as const;

/** What was sent to the venue, or what it executed. */
export function OrdersPanel() {
  const [view, setView] = useState<View>('ORDERS');
  const choice = <Choice label="Orders or fills" value={view} options={VIEWS} onChange={setView} />;
  return view === 'ORDERS' ? <OrdersTable aside={choice} /> : <FillsTable aside={choice} />;
}
