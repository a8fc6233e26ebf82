// SPDX-License-Identifier: Apache-2.0
import { money } from '../format/money';
import { averagePrice, price } from '../format/price';
import { quantity } from '../format/quantity';
import { useSection } from '../live/useLive';
import { Amount } from '../parts/Amount';
import { Empty, Panel } from '../parts/Panel';
import '../parts/Table.css';

/** What the account holds, per product. */
export function PositionsTable() {
  return (
    <Panel title="Positions" section={useSection('portfolio')} className="positions">
      {({ positions }) =>
        positions.length === 0 ? (
          <Empty>Flat: everything is in cash.</Empty>
        ) : (
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Product</th>
                  <th scope="col" className="number">
                    Quantity
                  </th>
                  <th scope="col" className="number">
                    Entry
                  </th>
                  <th scope="col" className="number">
                    Mark
                  </th>
                  <th scope="col" className="number">
                    Value
                  </th>
                  <th scope="col" className="number">
                    Unrealized
                  </th>
                </tr>
              </thead>
              <tbody>
                {positions.map((each) => (
                  <tr key={each.symbol}>
                    <th scope="row">{each.symbol}</th>
                    <td className="number">{quantity(each.quantity)}</td>
                    <td className="number">
                      {averagePrice(each.averageEntryPrice, each.markPrice)}
                    </td>
                    <td className="number">{price(each.markPrice)}</td>
                    <td className="number">{money(each.marketValue)}</td>
                    <td className="number">
                      <Amount value={each.unrealizedPnl} />
                    </td>
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
