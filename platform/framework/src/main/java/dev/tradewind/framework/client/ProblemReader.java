// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import java.util.Arrays;

/// Makes a problem of any answer that is none of the 2xx, also of one that carries no readable
/// document.
final class ProblemReader {

    private ProblemReader() {}

    static Problem read(HttpTransport.Inbound inbound) {
        try {
            return Json.read(inbound.body(), Problem.class);
        } catch (JsonException _) {
            ProblemCode code = codeOf(inbound.status());
            String detail =
                    "status %d without a readable problem document".formatted(inbound.status());
            return new Problem(
                    "about:blank", code.title(), inbound.status(), detail, code, "", null, null);
        }
    }

    private static ProblemCode codeOf(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemCode.REFUSED : ProblemCode.INTERNAL_ERROR);
    }
}
