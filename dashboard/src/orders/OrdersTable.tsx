// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { price } from '../format/price';
import { quantity } from '../format/quantity';
import { shortMinute } from '../format/time';
import { sentence } from '../format/words';
import { useSection } from '../live/useLive';
import { Badge, type Tone } from '../parts/Badge';
import { Empty, Panel } from '../parts/Panel';
import { SideWord } from '../parts/SideWord';
import '../parts/Table.css';
import type { Order } from '../wire/overview';

const TONES: Record<string, Tone> = {
  FILLED: 'gain',
  PARTIAL: 'accent',
  OPEN: 'accent',
  UNKNOWN: 'loss',
  REJECTED: 'loss',
  DENIED: 'loss',
  FAILED_AT_VENUE: 'loss',
};

/** The last orders, newest first. */
export function OrdersTable({ aside }: { aside: ReactNode }) {
  return (
    <Panel title="Orders" section={useSection('orders')} className="orders" aside={aside}>
      {(orders) =>
        orders.length === 0 ? (
          <Empty>No order has been sent yet. The decisions say why.</Empty>
        ) : (
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">Product</th>
                  <th scope="col">Side</th>
                  <th scope="col" className="number">
                    Quantity
                  </th>
                  <th scope="col" className="number">
                    Limit
                  </th>
                  <th scope="col">Style</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {orders.map((each) => (
                  <Row key={each.request.clientOrderId} order={each} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Panel>
  );
}

function Row({ order }: { order: Order }) {
  const { request, createdAt } = order;
  return (
    <tr title={origin(order)}>
      <td>
        <time dateTime={createdAt}>{shortMinute(createdAt)}</time>
      </td>
      <th scope="row">{request.symbol}</th>
      <td>
        <SideWord side={request.side} />
      </td>
      <td className="number">
        {order.filled !== request.quantity && order.filled !== '0' && (
          <>
            {quantity(order.filled)} <span className="faint">of</span>{' '}
          </>
        )}
        {quantity(request.quantity)}
      </td>
      <td className="number">{price(request.limitPrice)}</td>
      <td>{sentence(order.style)}</td>
      <td>
        <Badge tone={TONES[order.state] ?? 'quiet'}>{sentence(order.state)}</Badge>
      </td>
    </tr>
  );
}

function origin({ request, shares, note }: Order): string {
  const bots = shares.map((each) => each.bot).join(', ');
  return `${request.clientOrderId} for ${bots}${note === undefined ? '' : `: ${note}`}`;
}
