// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.gate;

import dev.tradewind.execution.gate.Refusal.Code;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantVerifier;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verifies that risk management permitted exactly this order.
public final class GrantCheck {

    private final GrantVerifier verifier;

    public GrantCheck(GrantVerifier verifier) {
        this.verifier = verifier;
    }

    /// Why the command's grant does not permit it at `now` (market time), empty if it does; `used`
    /// says that its grant was spent before. The limit price is checked later, by [#priceRefusal].
    public Optional<Refusal> refusal(ExecuteCommand command, boolean used, Instant now) {
        Grant grant = command.grant();
        if (grant == null) {
            return refused(
                    Code.GRANT_MISSING,
                    command.side() + " " + command.symbol() + " adds exposure and has no grant");
        }
        if (!verifier.isGenuine(grant)) {
            return refused(
                    Code.GRANT_FORGED,
                    "grant " + grant.grantId() + " is not signed by risk management");
        }
        return scopeRefusal(command, grant).or(() -> timeRefusal(grant, used, now));
    }

    /// Why the grant does not permit this limit price, empty if it does or there is no grant.
    public static Optional<Refusal> priceRefusal(@Nullable Grant grant, Price limit) {
        if (grant == null
                || !(limit.isBelow(grant.lowPrice()) || limit.isAbove(grant.highPrice()))) {
            return Optional.empty();
        }
        return refused(
                Code.GRANT_OTHER_PRICE,
                "limit %s is outside the granted %s..%s"
                        .formatted(limit, grant.lowPrice(), grant.highPrice()));
    }

    private static Optional<Refusal> scopeRefusal(ExecuteCommand command, Grant grant) {
        if (!grant.symbol().equals(command.symbol())) {
            return refused(
                    Code.GRANT_OTHER_PRODUCT,
                    "the grant is for " + grant.symbol() + ", not " + command.symbol());
        }
        if (grant.side() != command.side()) {
            return refused(
                    Code.GRANT_OTHER_SIDE,
                    "the grant is for " + grant.side() + ", not " + command.side());
        }
        if (command.quantity().compareTo(grant.maxQuantity()) > 0) {
            return refused(
                    Code.GRANT_TOO_SMALL,
                    "%s exceeds the granted %s".formatted(command.quantity(), grant.maxQuantity()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> timeRefusal(Grant grant, boolean used, Instant now) {
        if (used) {
            return refused(Code.GRANT_USED, "grant " + grant.grantId() + " was used before");
        }
        if (now.isAfter(grant.expiresAt())) {
            return refused(
                    Code.GRANT_EXPIRED,
                    "the grant expired at " + grant.expiresAt() + ", now " + now);
        }
        if (now.isBefore(grant.issuedAt())) {
            return refused(
                    Code.GRANT_NOT_YET_VALID,
                    "the grant is valid from " + grant.issuedAt() + ", now " + now);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(Code code, String reason) {
        return Optional.of(new Refusal(code, reason));
    }
}
