// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.util.List;

/// Portfolio weights as typed: `0.5,0.3,0.2` in the order of the columns, or `BTC=0.5,ETH=0.5` by name.
public final class Weights {

    private Weights() {}

    /// One weight per asset; an asset that is not named has 0. Anything else is a [CommandFailure].
    public static double[] parse(String text, List<String> assets) {
        String[] parts = text.split(",", -1);
        return text.contains("=") ? byName(parts, assets) : inOrder(parts, assets);
    }

    /// The number of the asset called `name`.
    static int index(String name, List<String> assets) {
        int index = assets.indexOf(name);
        if (index < 0) {
            throw wrong("no column %s; there are %s".formatted(name, String.join(", ", assets)));
        }
        return index;
    }

    /// A finite number.
    static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong("\"" + text + "\" is no number");
        }
        throw wrong("\"" + text + "\" is no finite number");
    }

    private static double[] inOrder(String[] parts, List<String> assets) {
        if (parts.length != assets.size()) {
            throw wrong(
                    "--weights has %d values for %d columns"
                            .formatted(parts.length, assets.size()));
        }
        double[] weights = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            weights[i] = number(parts[i]);
        }
        return weights;
    }

    private static double[] byName(String[] parts, List<String> assets) {
        double[] weights = new double[assets.size()];
        for (String part : parts) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2) {
                throw wrong("\"" + part + "\" must be NAME=WEIGHT");
            }
            weights[index(pair[0].strip(), assets)] += number(pair[1]);
        }
        return weights;
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure(ExitCode.USAGE, text + ".");
    }
}
