// SPDX-License-Identifier: Apache-2.0
/// The settings of the service, one record a section.
@NullMarked
package dev.tradewind.strategyengine.config;

import org.jspecify.annotations.NullMarked;
