// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;

/// The last price of a product: `GET /api/v1/price/{symbol}`.
public record PriceAnswer(Symbol symbol, Price price, Provenance provenance) {}
