// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { money } from '../format/money';
import { price } from '../format/price';
import { quantity } from '../format/quantity';
import { shortMinute } from '../format/time';
import { useSection } from '../live/useLive';
import { Empty, Panel } from '../parts/Panel';
import { SideWord } from '../parts/SideWord';
import '../parts/Table.css';

/** The last executions at the venue, newest first. */
export function FillsTable({ aside }: { aside: ReactNode }) {
  return (
    <Panel title="Fills" section={useSection('fills')} className="orders" aside={aside}>
      {(fills) =>
        fills.length === 0 ? (
          <Empty>Nothing has been filled yet.</Empty>
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
                    Price
                  </th>
                  <th scope="col" className="number">
                    Fee
                  </th>
                  <th scope="col">Role</th>
                </tr>
              </thead>
              <tbody>
                {fills.map(({ fill: each }) => (
                  <tr key={each.entryId} title={each.clientOrderId}>
                    <td>
                      <time dateTime={each.time}>{shortMinute(each.time)}</time>
                    </td>
                    <th scope="row">{each.symbol}</th>
                    <td>
                      <SideWord side={each.side} />
                    </td>
                    <td className="number">{quantity(each.quantity)}</td>
                    <td className="number">{price(each.price)}</td>
                    <td className="number">{money(each.fee)}</td>
                    <td>{each.role.toLowerCase()}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Panel>
  );
}
