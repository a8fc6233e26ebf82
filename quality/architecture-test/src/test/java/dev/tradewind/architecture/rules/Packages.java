// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import java.util.Arrays;

/// The packages of the house, by what their code may do.
final class Packages {

    /// Code that decides: `now` reaches it with every event.
    static final String[] ENGINES = {
        "dev.tradewind.model..",
        "dev.tradewind.indicators..",
        "dev.tradewind.analytics..",
        "dev.tradewind.marketdata..",
        "dev.tradewind.regime..",
        "dev.tradewind.strategy..",
        "dev.tradewind.risk..",
        "dev.tradewind.execution..",
        "dev.tradewind.portfolio..",
        "dev.tradewind.venue..",
    };

    /// Engines and what they stand on: no thread, socket, logger, file or database.
    static final String[] PURE = with(ENGINES, "dev.tradewind.base..");

    /// Everything that must give the same output for the same input: the pure code and research.
    static final String[] DETERMINISTIC =
            with(
                    PURE,
                    "dev.tradewind.backtest..",
                    "dev.tradewind.regimestudy..",
                    "dev.tradewind.varstudy..",
                    "dev.tradewind.report..");

    /// The seven services.
    static final String[] SERVICES = {
        "dev.tradewind.marketdatagateway..",
        "dev.tradewind.regimedetection..",
        "dev.tradewind.riskmanagement..",
        "dev.tradewind.executionengine..",
        "dev.tradewind.strategyengine..",
        "dev.tradewind.portfoliomanager..",
        "dev.tradewind.console..",
    };

    private Packages() {}

    static String[] with(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }
}
