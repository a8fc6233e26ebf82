// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.market.ClosedBar;
import java.time.Instant;
import java.util.List;

/// Classifies the products of one market, one instant after the other.
@FunctionalInterface
public interface Judge {

    /// Takes the bars that close at `asOf` and answers for each of them, in their order.
    List<Answer> judge(Instant asOf, List<ClosedBar> bars);
}
