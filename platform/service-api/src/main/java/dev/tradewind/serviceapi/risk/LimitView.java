// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.math.BigDecimal;

/// One limit: its key, present value, unit, default, smallest value and hard ceiling.
public record LimitView(
        String key,
        BigDecimal value,
        String unit,
        BigDecimal standard,
        BigDecimal minimum,
        BigDecimal ceiling) {}
