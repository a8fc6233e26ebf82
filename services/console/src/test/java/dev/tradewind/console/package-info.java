// SPDX-License-Identifier: Apache-2.0
/// Tests of the running console. [dev.tradewind.console.FakeSystem] stands in for the other
/// services: real servers and real JSON, answers from the dashboard's fixtures.
@NullMarked
package dev.tradewind.console;

import org.jspecify.annotations.NullMarked;
