// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

/// One point over two axes of numbers.
public record Point(double x, double y) {}
