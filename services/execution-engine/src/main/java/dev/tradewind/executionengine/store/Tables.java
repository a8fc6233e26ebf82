// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.store;

/// The names of this service's tables: `${prefix}` in a statement stands for their prefix.
record Tables(String prefix) {

    String sql(String statement) {
        return statement.replace("${prefix}", prefix);
    }
}
