// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

/// The logarithm of a price at the end of a second of an hour, 1 to 3600.
public record Waypoint(int second, double logPrice) {}
