// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfoliomanager.resource;

import dev.tradewind.portfolio.PortfolioEngine;
import java.util.function.Function;

/// Asks the books; the question must not change them.
@FunctionalInterface
public interface EngineQuestion {

    <T> T ask(Function<PortfolioEngine, T> question);
}
