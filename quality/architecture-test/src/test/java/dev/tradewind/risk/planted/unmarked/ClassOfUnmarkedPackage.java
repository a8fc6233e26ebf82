// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted.unmarked;

/// Planted: nobody promised anything about null here.
public record ClassOfUnmarkedPackage(String name) {}
