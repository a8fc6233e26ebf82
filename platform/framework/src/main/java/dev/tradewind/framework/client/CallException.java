// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.http.Problem;

/// A call that was not answered with what was asked for. Callers that must act on the difference
/// use [CallResult]; this family is for those that give up all the same.
public abstract sealed class CallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CallException(String message) {
        super(message);
    }

    /// The service refused.
    public static final class Refused extends CallException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code() + ": " + problem.detail());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /// Provably nothing was sent.
    public static final class NotSent extends CallException {

        private static final long serialVersionUID = 1L;

        NotSent(String reason) {
            super(reason);
        }
    }

    /// Sent, and no usable answer.
    public static final class OutcomeUnknown extends CallException {

        private static final long serialVersionUID = 1L;

        OutcomeUnknown(String reason) {
            super(reason);
        }
    }
}
