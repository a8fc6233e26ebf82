// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

/// A parameter of a strategy: `kind` is INTEGER, DECIMAL or LIST (numbers in ascending order
/// separated by commas); every number lies within `low`..`high`, inclusive.
public record ParameterView(
        String name,
        String kind,
        String unit,
        double low,
        double high,
        String defaultValue,
        String description) {}
