// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import java.util.List;

/// The answer of risk management, with every check that was made, in order.
public sealed interface RiskDecision {

    String requestId();

    List<RiskCheck> checks();

    /// The whole quantity is granted.
    record Approved(String requestId, List<RiskCheck> checks, Grant grant) implements RiskDecision {
        public Approved {
            checks = List.copyOf(checks);
        }
    }

    /// A smaller quantity is granted; `bindingCheck` names the check that set it.
    record Reduced(String requestId, List<RiskCheck> checks, Grant grant, String bindingCheck)
            implements RiskDecision {
        public Reduced {
            checks = List.copyOf(checks);
        }
    }

    /// Nothing is granted; `failedCheck` names the first check that failed, `reason` says why in
    /// plain words with used and limit.
    record Denied(String requestId, List<RiskCheck> checks, String failedCheck, String reason)
            implements RiskDecision {
        public Denied {
            checks = List.copyOf(checks);
        }
    }
}
