// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.planted;

/// Planted: Math.log may differ in the last bit from machine to machine.
public record EngineThatUsesFastMath(double price) {

    public double logPrice() {
        return Math.log(price);
    }
}
