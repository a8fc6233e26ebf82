// SPDX-License-Identifier: Apache-2.0
/// The shared service framework. A service is one definition and one assembly:
///
/// ```java
/// public final class CounterService {
///
///     record CounterConfig(
///             @Setting(defaultValue = "9", description = "Largest step") int maximum) {}
///
///     record Step(int by) {}
///
///     record Total(long total) {}
///
///     public static ServiceDefinition definition() {
///         List<Section> settings = List.of(Section.of("counter", CounterConfig.class));
///         return new ServiceDefinition("counter", 8042, settings, CounterService::assemble);
///     }
///
///     private static void assemble(ServiceContext context) {
///         CounterConfig config = context.settings(CounterConfig.class);
///         CounterStore store = new CounterStore(context.database()); // db/counter/V1__total.sql
///         EventFeed feed = context.feed();
///         context.router()
///                 .get("/api/v1/total", _ -> Response.json(new Total(store.total())))
///                 .post("/api/v1/steps", request -> {
///                     Step step = request.body(Step.class);
///                     return context.commands().once(request, transaction -> {
///                         int by = Math.min(step.by(), config.maximum());
///                         Total total = new Total(store.add(transaction, by));
///                         feed.append(transaction, "counted", "total", total);
///                         return Response.json(total);
///                     });
///                 });
///         context.consume("other", (transaction, event) -> store.note(transaction, event));
///     }
/// }
/// ```
///
/// The launcher collects all definitions in a [dev.tradewind.framework.lifecycle.ServiceCatalog],
/// loads [dev.tradewind.framework.config.Settings] for its sections, and starts any of them by
/// name. A test starts the same definition with [dev.tradewind.framework.testing.ServiceHarness].
@NullMarked
package dev.tradewind.framework;

import org.jspecify.annotations.NullMarked;
