// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

/// An event cannot be processed now for a reason outside of it; it will be tried again, however
/// often.
public final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryAgainException(String reason) {
        super(reason, null, false, false);
    }
}
