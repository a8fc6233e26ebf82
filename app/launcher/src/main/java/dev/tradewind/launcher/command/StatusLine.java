// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.terminal.Screen;

/// One line that tells, once a second, how far the market is and what the account is worth.
final class StatusLine implements Runnable {

    private final SystemProcess process;
    private final Screen screen;

    StatusLine(SystemProcess process, Screen screen) {
        this.process = process;
        this.screen = screen;
    }

    @Override
    public void run() {
        screen.progress(process.addresses().size() + " services run");
    }
}
