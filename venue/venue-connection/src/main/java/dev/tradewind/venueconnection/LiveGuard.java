// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.coinbase.account.KeyPermissions;
import dev.tradewind.framework.config.ConfigurationException;

/// What must hold before an order may reach Coinbase itself.
final class LiveGuard {

    static final String CONFIRMATION = "trade-real-money";

    private LiveGuard() {}

    /// Refuses unless the confirmation was typed.
    static void requireConfirmation(String typed) {
        if (!typed.equals(CONFIRMATION)) {
            throw new ConfigurationException(
                    "venue.protocol=coinbase at api.coinbase.com would trade real money: set"
                            + " venue.coinbase.live="
                            + CONFIRMATION
                            + " if that is meant, else set venue.coinbase.rest-url to a simulated"
                            + " exchange (`tradewind exchange`), or leave venue.protocol out");
        }
    }

    /// Refuses a key that cannot do the work, or that could move money out.
    static void requireFitting(KeyPermissions permissions) {
        if (!permissions.canView() || !permissions.canTrade()) {
            throw new ConfigurationException(
                    "the key in venue.coinbase.key-file may not "
                            + (permissions.canView() ? "trade" : "view")
                            + ": make one with the permissions view and trade");
        }
        if (permissions.canTransfer()) {
            throw new ConfigurationException(
                    "the key in venue.coinbase.key-file may transfer money out of the account: make"
                            + " one with the permissions view and trade only, and delete this one");
        }
    }
}
