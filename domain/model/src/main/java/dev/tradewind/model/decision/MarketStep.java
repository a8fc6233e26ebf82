// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.decision;

import dev.tradewind.model.money.Price;
import java.time.Duration;

/// The market a decision saw: the close, its age at the decision, the bars known, and whether the last bar
/// was filled in.
public record MarketStep(Price close, Duration age, int bars, boolean synthetic) {}
