// SPDX-License-Identifier: Apache-2.0
/// Support for tests of services: [dev.tradewind.framework.testing.ServiceHarness] runs real
/// services on free ports with a store in a temporary folder, and calls them over real HTTP.
@NullMarked
package dev.tradewind.framework.testing;

import org.jspecify.annotations.NullMarked;
