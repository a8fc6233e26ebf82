// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

/// Somebody with an account at an exchange; numbered by the exchange.
public record Customer(int number) {}
