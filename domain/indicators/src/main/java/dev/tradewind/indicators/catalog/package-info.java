// SPDX-License-Identifier: Apache-2.0
/// Every indicator by name, with any parameters. [dev.tradewind.indicators.catalog.IndicatorCatalog] reads what a
/// person wrote (`rsi:14`, or the column's name `rsi14`) as an [dev.tradewind.indicators.catalog.IndicatorRequest],
/// which computes its columns or opens a stream. Start at `IndicatorCatalog`.
@NullMarked
package dev.tradewind.indicators.catalog;

import org.jspecify.annotations.NullMarked;
