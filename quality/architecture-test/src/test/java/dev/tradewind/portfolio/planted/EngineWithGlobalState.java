// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio.planted;

/// Planted: state that outlives every instance.
public final class EngineWithGlobalState {

    static int orders;

    private EngineWithGlobalState() {}
}
