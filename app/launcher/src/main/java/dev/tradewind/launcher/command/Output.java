// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.json.Json;
import dev.tradewind.launcher.terminal.Screen;
import dev.tradewind.launcher.terminal.Table;

/// Where a command's result goes: one JSON document, or text.
final class Output {

    private final Screen screen = Screen.ofProcess();
    private final boolean json;

    Output(boolean json) {
        this.json = json;
    }

    boolean json() {
        return json;
    }

    Screen screen() {
        return screen;
    }

    void document(Object result) {
        screen.line(Json.write(result));
    }

    void line(String text) {
        screen.line(text);
    }

    void table(Table table) {
        table.lines().forEach(screen::line);
    }
}
