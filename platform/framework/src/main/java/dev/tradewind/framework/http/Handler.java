// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

/// Answers one kind of request. Called on a virtual thread per request: it may block, and several
/// calls run at once.
@FunctionalInterface
public interface Handler {

    /// Answers, or throws a [ProblemException]. Any other exception is a defect and becomes a 500.
    Response handle(Request request) throws Exception;
}
