// SPDX-License-Identifier: Apache-2.0
/// The regime service. [dev.tradewind.regimedetection.RegimeDetection] puts it together:
/// `MarketIntake` turns the gateway's events into readings with the engines of `EngineShelf`,
/// `ReadingBoard` holds the newest, `PaceKeeper` tells the gateway how far we are, and the
/// `resource` package answers.
@NullMarked
package dev.tradewind.regimedetection;

import org.jspecify.annotations.NullMarked;
