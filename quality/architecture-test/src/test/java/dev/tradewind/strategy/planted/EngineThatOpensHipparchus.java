// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.planted;

import org.hipparchus.special.Erf;

/// Planted: only analytics knows the library of numbers.
public record EngineThatOpensHipparchus(double value) {

    double error() {
        return Erf.erf(value);
    }
}
