// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

/// The store could not do what was asked: locked for too long, full, or broken. The transaction is
/// rolled back.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
