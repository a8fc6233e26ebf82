// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.venue.simulator.book.ProductStatus;

/// A product with its rules and what the exchange lets it do now.
public record Listing(Instrument instrument, ProductStatus status) {}
