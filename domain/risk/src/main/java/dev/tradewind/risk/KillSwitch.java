// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

/// What risk management allows at all. ACTIVE: within limits; REDUCE_ONLY and HALTED: no new
/// exposure, reductions pass. Only a person leads back to ACTIVE.
public enum KillSwitch {
    ACTIVE,
    REDUCE_ONLY,
    HALTED
}
