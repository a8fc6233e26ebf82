// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;

/// The total of one asset.
public record AssetBalance(Asset asset, BigDecimal total) {}
