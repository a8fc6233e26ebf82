// SPDX-License-Identifier: Apache-2.0
/// What the rules look at: the repository, its modules and its files. Start
/// at [dev.tradewind.architecture.house.House].
@NullMarked
package dev.tradewind.architecture.house;

import org.jspecify.annotations.NullMarked;
