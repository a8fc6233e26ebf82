// SPDX-License-Identifier: Apache-2.0
/// How services come to life and end. A service is a
/// [dev.tradewind.framework.lifecycle.ServiceDefinition] whose assembly registers routes, consumers
/// and workers with its [dev.tradewind.framework.lifecycle.ServiceContext]. A
/// [dev.tradewind.framework.lifecycle.ServiceCatalog] knows all services and their settings and
/// starts any of them as a [dev.tradewind.framework.lifecycle.ServiceGroup] in one process.
@NullMarked
package dev.tradewind.framework.lifecycle;

import org.jspecify.annotations.NullMarked;
