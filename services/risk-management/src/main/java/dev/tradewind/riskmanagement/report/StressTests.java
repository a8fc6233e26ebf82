// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.report;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.risk.StressTestAnswer;
import dev.tradewind.serviceapi.risk.StressTestAnswer.Result;
import dev.tradewind.serviceapi.risk.StressTestAnswer.Shock;
import dev.tradewind.serviceapi.risk.StressTestRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Puts the present positions through recorded crashes.
public final class StressTests {

    private final List<RecordedCrash> crashes;

    public StressTests(List<RecordedCrash> crashes) {
        this.crashes = List.copyOf(crashes);
    }

    /// Every crash asked for, the worst first.
    ///
    /// @throws ProblemException for a scenario that was not recorded
    public StressTestAnswer of(StressTestRequest request, PortfolioSnapshot held) {
        List<String> names = crashes.stream().map(RecordedCrash::name).toList();
        List<String> wanted = request.scenarios() == null ? names : request.scenarios();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw ProblemException.ofField(
                                ProblemCode.INVALID_VALUE,
                                "scenarios",
                                "there is no recorded crash '" + name + "'")
                        .withValid(names);
            }
        }
        List<Result> results =
                crashes.stream()
                        .filter(crash -> wanted.contains(crash.name()))
                        .map(crash -> result(crash, held))
                        .sorted(Comparator.comparing(Result::loss).reversed())
                        .toList();
        return new StressTestAnswer(held.asOf(), held.equity(), results);
    }

    private static Result result(RecordedCrash crash, PortfolioSnapshot held) {
        List<Shock> shocks =
                held.positions().stream()
                        .map(position -> {
                            BigDecimal move = crash.moveOf(position.symbol().base());
                            return new Shock(
                                    position.symbol(),
                                    move,
                                    !crash.isRecorded(position.symbol().base()),
                                    position.marketValue().times(move).negated());
                        })
                        .toList();
        Money loss =
                shocks.stream()
                        .map(Shock::loss)
                        .reduce(Money.zero(held.reportingCurrency()), Money::plus);
        BigDecimal fraction =
                held.equity().isPositive() ? loss.fractionOf(held.equity()) : BigDecimal.ZERO;
        return new Result(crash.name(), crash.onset(), loss, fraction, shocks);
    }
}
