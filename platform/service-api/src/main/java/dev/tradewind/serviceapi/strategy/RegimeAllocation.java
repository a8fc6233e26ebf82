// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.strategy;

import dev.tradewind.model.regime.Regime;
import java.math.BigDecimal;
import java.util.List;

/// How equity is divided while a product is in `regime`; `cash` is the fraction no running family
/// may use: what the table leaves over and what belongs to families without a running bot.
public record RegimeAllocation(Regime regime, List<FamilyAllocation> families, BigDecimal cash) {

    public RegimeAllocation {
        families = List.copyOf(families);
    }
}
