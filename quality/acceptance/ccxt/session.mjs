// SPDX-License-Identifier: Apache-2.0
//
// A session of ccxt with the simulated exchange: everything a trader does, by REST and by WebSocket.
//
//   node session.mjs REST_URL WS_URL KEY_FILE
//
// Prints a line for each step, and stops with exit code 1 at the first that is not as it should be.

import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import ccxt from 'ccxt';

const [rest, ws, keyFile] = process.argv.slice(2);
const symbol = 'BTC/USD';
const key = JSON.parse(readFileSync(keyFile, 'utf8'));

function client() {
  const made = new ccxt.pro.coinbase({ apiKey: key.name ?? key.id, secret: key.privateKey });
  made.urls.api.rest = rest;
  made.urls.api.ws = ws;
  made.options.createMarketBuyOrderRequiresPrice = false;
  return made;
}

const exchange = client();

async function step(name, work) {
  try {
    console.log(`ok ${name}: ${await work()}`);
  } catch (error) {
    console.log(`FAILED ${name}: ${error.name}: ${error.message}`);
    process.exitCode = 1;
    throw error;
  }
}

/** What `work` is refused with; an error if it is not refused. */
async function refusal(work, kind) {
  try {
    await work();
  } catch (error) {
    assert(error instanceof kind, `${error.name} instead of ${kind.name}: ${error.message}`);
    return `${error.name}: ${error.message.replace(/\s+/g, ' ').slice(0, 90)}`;
  }
  throw new Error('was not refused');
}

let mid = 0;
let lot = 0;
let resting;

await step('products', async () => {
  const markets = await exchange.loadMarkets();
  const market = markets[symbol];
  assert(market.spot && market.precision.price > 0 && market.precision.amount > 0);
  return `${Object.keys(markets).length} markets, ${symbol} tick ${market.precision.price}`;
});

await step('time', async () => {
  const skew = (await exchange.fetchTime()) - Date.now();
  assert(Math.abs(skew) < 60_000, `skew of ${skew} ms`);
  return 'agrees';
});

await step('ticker', async () => {
  const ticker = await exchange.fetchTicker(symbol);
  assert(ticker.last > 0);
  return `last ${ticker.last}`;
});

await step('order book', async () => {
  const book = await exchange.fetchOrderBook(symbol, 50);
  assert(book.bids.length > 10 && book.asks.length > 10);
  assert(book.bids[0][0] < book.asks[0][0], 'crossed');
  mid = (book.bids[0][0] + book.asks[0][0]) / 2;
  lot = 20 / mid;
  return `${book.bids[0]} | ${book.asks[0]}`;
});

await step('trades', async () => {
  const trades = await exchange.fetchTrades(symbol, undefined, 20);
  assert(trades.length > 0 && trades.every((each) => each.price > 0 && each.amount > 0));
  return `${trades.length}`;
});

await step('candles', async () => {
  const candles = await exchange.fetchOHLCV(symbol, '1m', undefined, 20);
  assert(candles.length > 0);
  assert(candles.every(([, open, high, low, close]) => low <= Math.min(open, close) && high >= Math.max(open, close)));
  return `${candles.length}`;
});

await step('balances', async () => {
  const balance = await exchange.fetchBalance({ v3: true });
  assert(balance.USD.free > 0);
  return `${balance.USD.free} USD free`;
});

await step('fee tier', async () => {
  const fees = await exchange.fetchTradingFees();
  assert(fees[symbol].taker > 0);
  return `maker ${fees[symbol].maker}, taker ${fees[symbol].taker}`;
});

await step('limit order', async () => {
  resting = await exchange.createOrder(symbol, 'limit', 'buy', lot, mid * 0.8);
  assert(resting.id);
  const order = await exchange.fetchOrder(resting.id);
  assert.equal(order.status, 'open');
  assert.equal(order.side, 'buy');
  return order.id;
});

await step('open orders', async () => {
  const open = await exchange.fetchOpenOrders(symbol);
  assert(open.some((each) => each.id === resting.id));
  return `${open.length}`;
});

await step('edit', async () => {
  await exchange.editOrder(resting.id, symbol, 'limit', 'buy', lot * 2, mid * 0.7);
  const order = await exchange.fetchOrder(resting.id);
  assert.equal(order.id, resting.id);
  assert(Math.abs(order.price / (mid * 0.7) - 1) < 1e-4, `price ${order.price}`);
  return `now ${order.amount} at ${order.price}`;
});

await step('cancel', async () => {
  await exchange.cancelOrder(resting.id);
  const order = await exchange.fetchOrder(resting.id);
  assert.equal(order.status, 'canceled');
  return order.status;
});

await step('post-only that rests', async () => {
  const order = await exchange.createOrder(symbol, 'limit', 'buy', lot, mid * 0.9, { postOnly: true });
  await exchange.cancelOrder(order.id);
  return order.id;
});

await step('post-only that would take is refused', () =>
  refusal(
    () => exchange.createOrder(symbol, 'limit', 'buy', lot, mid * 1.01, { postOnly: true }),
    ccxt.ExchangeError,
  ));

await step('more than the account has is refused', () =>
  refusal(
    () => exchange.createOrder(symbol, 'limit', 'buy', 1e6 / mid * 100, mid * 0.9),
    ccxt.InsufficientFunds,
  ));

await step('unknown order is refused', () =>
  refusal(() => exchange.fetchOrder('00000000-0000-0000-0000-000000000000'), ccxt.ExchangeError));

let bought;
await step('market buy by cost', async () => {
  const order = await exchange.createOrder(symbol, 'market', 'buy', 50);
  bought = await exchange.fetchOrder(order.id);
  assert.equal(bought.status, 'closed');
  assert(bought.filled > 0 && bought.fee.cost > 0);
  assert(bought.cost <= 50);
  return `${bought.filled} for ${bought.cost}, fee ${bought.fee.cost}`;
});

await step('stop order', async () => {
  const order = await exchange.createOrder(symbol, 'limit', 'sell', bought.filled / 2, mid * 0.79, {
    stopPrice: mid * 0.8,
    stop_direction: 'STOP_DIRECTION_STOP_DOWN',
  });
  const read = await exchange.fetchOrder(order.id);
  assert.equal(read.status, 'open');
  await exchange.cancelOrder(order.id);
  return `waited at ${read.stopPrice ?? read.triggerPrice}`;
});

await step('market sell', async () => {
  const order = await exchange.createOrder(symbol, 'market', 'sell', bought.filled / 2);
  const read = await exchange.fetchOrder(order.id);
  assert.equal(read.status, 'closed');
  return `${read.filled} at ${read.average}`;
});

await step('orders', async () => {
  const orders = await exchange.fetchOrders(symbol);
  assert(orders.length >= 5);
  return `${orders.length}`;
});

await step('fills', async () => {
  const fills = await exchange.fetchMyTrades(symbol);
  assert(fills.length >= 2 && fills.every((each) => each.fee.cost > 0));
  const own = fills.filter((each) => each.order === bought.id);
  const sum = own.reduce((total, each) => total + each.amount, 0);
  assert(Math.abs(sum - bought.filled) < 1e-9, `fills add up to ${sum}`);
  return `${fills.length}`;
});

// ccxt refuses ws:// without this.
await exchange.loadHttpProxyAgent();

await step('ticker stream', async () => {
  const ticker = await exchange.watchTicker(symbol);
  assert(ticker.last > 0 && ticker.bid < ticker.ask);
  return `${ticker.bid} | ${ticker.ask}`;
});

await step('level 2 stream', async () => {
  let book = await exchange.watchOrderBook(symbol);
  for (let updates = 0; updates < 5; updates++) {
    book = await exchange.watchOrderBook(symbol);
    assert(book.bids[0][0] < book.asks[0][0], 'crossed');
  }
  return `${book.bids.length} bids, ${book.asks.length} asks`;
});

await step('trades stream', async () => {
  const trades = await exchange.watchTrades(symbol);
  assert(trades.length > 0);
  return `${trades.length}`;
});

await step('user stream', async () => {
  const first = exchange.watchOrders(symbol);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const placed = await exchange.createOrder(symbol, 'limit', 'buy', lot, mid * 0.8);
  let seen = await first;
  while (!seen.some((each) => each.id === placed.id)) {
    seen = await exchange.watchOrders(symbol);
  }
  await exchange.cancelOrder(placed.id);
  while (!seen.some((each) => each.id === placed.id && each.status === 'canceled')) {
    seen = await exchange.watchOrders(symbol);
  }
  return 'open, then canceled';
});

await step('heartbeats', async () => {
  let count = 0;
  const second = new Promise((resolve) => {
    exchange.handleHeartbeats = (_, message) => {
      count += 1;
      if (count === 2) {
        resolve(message.events[0].heartbeat_counter);
      }
    };
  });
  exchange.subscribe('heartbeats', false).catch(() => {});
  return `counter ${await second}`;
});

await exchange.close();

// ccxt takes an unsubscription for done once nothing else is subscribed on its connection.
const other = client();
await other.loadHttpProxyAgent();
await step('unsubscribe', async () => {
  await other.watchTicker(symbol);
  await other.unWatchTicker(symbol);
  return 'done';
});
await other.close();
console.log('session complete');
process.exit(0);
