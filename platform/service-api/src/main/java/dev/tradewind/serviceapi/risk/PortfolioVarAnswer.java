// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the present positions may lose: `GET /api/v1/risk/portfolio-var`. Losses are positive. The
/// positions are those at `asOf`, the returns `days` UTC days up to `lastDay`, which is `ageMillis`
/// before `asOf`; `proxiedFraction` is the share of the held products' rows that was completed from
/// a longer history. `method` names the default method. Without positions every figure is 0; where
/// history is too short there are none and `absentReason` says why.
public record PortfolioVarAnswer(
        Instant asOf,
        Money equity,
        int horizonDays,
        int days,
        @Nullable Instant lastDay,
        long ageMillis,
        double proxiedFraction,
        String method,
        List<Figure> figures,
        List<Component> components,
        @Nullable String absentReason) {

    public PortfolioVarAnswer {
        Checks.fraction("proxiedFraction", proxiedFraction);
        figures = List.copyOf(figures);
        components = List.copyOf(components);
    }

    /// One method at one confidence, in money and as fractions of equity; absent where the method has no
    /// answer, with the reason as `remark`.
    public record Figure(
            String method,
            double confidence,
            @Nullable Money valueAtRisk,
            @Nullable Money expectedShortfall,
            @Nullable Double valueAtRiskFraction,
            @Nullable Double expectedShortfallFraction,
            @Nullable String remark) {}

    /// One product's part of the parametric value at risk at 95 % and of the historical expected
    /// shortfall at 97.5 %; the parts add up to the whole. A hedge has negative parts.
    public record Component(
            Symbol symbol,
            Money marketValue,
            Money valueAtRisk,
            double shareFraction,
            Money expectedShortfall,
            double proxiedFraction) {}
}
