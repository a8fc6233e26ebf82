// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

/// All that rests at one price: its lots together.
public record BookLevel(long price, long lots) {}
