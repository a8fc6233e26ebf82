// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import dev.tradewind.model.regime.RegimeReading;

/// What an engine said about one bar of a file: `name` of the product, `time` as the file stamps it.
public record ClassifiedBar(String name, long time, RegimeReading reading) {}
