// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.console.board.Board;
import dev.tradewind.console.board.Part;
import dev.tradewind.console.view.Section;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads of the board: everything at `/api/v1/overview`, one part at `/api/v1/<part>`. They answer
/// from memory and never wait for another service.
public final class BoardResource {

    private final Board board;

    public BoardResource(Board board) {
        this.board = board;
    }

    public void publish(Router router) {
        router.get("/api/v1/overview", _ -> Response.json(named(board.everything().sections())));
        for (Part part : Part.values()) {
            router.get("/api/v1/" + part.label(), _ -> Response.json(board.section(part)));
        }
    }

    /// The parts by their names on the wire, in the order of the page.
    static Map<String, Section<?>> named(Map<Part, Section<?>> sections) {
        Map<String, Section<?>> named = new LinkedHashMap<>();
        sections.forEach((part, section) -> named.put(part.label(), section));
        return named;
    }
}
