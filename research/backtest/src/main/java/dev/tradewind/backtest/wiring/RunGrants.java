// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantSigner;
import dev.tradewind.model.risk.GrantVerifier;

/// Grants within one process that nobody else can reach: the text itself is the signature, so that execution
/// still checks that every field is what risk granted, without the price of cryptography at every order.
final class RunGrants implements GrantSigner, GrantVerifier {

    @Override
    public Grant sign(Grant grant) {
        return grant.signed(grant.signedText());
    }

    @Override
    public boolean isGenuine(Grant grant) {
        return grant.signature().equals(grant.signedText());
    }
}
