// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.client.ClientConfig;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.http.HttpServerConfig;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.store.DatabaseConfig;
import dev.tradewind.framework.time.SystemTime;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What the services of one process share: settings, clock, data folder, stores, connections.
final class ProcessResources implements AutoCloseable {

    private final Settings settings;
    private final SystemTime time = new SystemTime();
    private final Path folder;
    private final HttpServerConfig http;
    private final ClientConfig client;
    private final DatabaseConfig database;
    private final Discovery discovery;
    private final HttpTransport transport;
    private final Map<String, Database> databases = new TreeMap<>();

    ProcessResources(Settings settings, Map<String, Integer> usualPorts) {
        this.settings = settings;
        this.folder = settings.bind(DataConfig.class).folder();
        this.http = settings.bind(HttpServerConfig.class);
        this.client = settings.bind(ClientConfig.class);
        this.database = settings.bind(DatabaseConfig.class);
        this.discovery = new Discovery(usualPorts, settings);
        this.transport = new HttpTransport(client.connectTimeout(), time);
    }

    Settings settings() {
        return settings;
    }

    SystemTime time() {
        return time;
    }

    Path folder() {
        return folder;
    }

    HttpServerConfig http() {
        return http;
    }

    ClientConfig client() {
        return client;
    }

    Discovery discovery() {
        return discovery;
    }

    HttpTransport transport() {
        return transport;
    }

    /// The store of a service, opened when first asked for.
    synchronized Database database(ServiceDefinition definition) {
        String file = definition.ownDatabase().orElse(database.file());
        return databases.computeIfAbsent(
                file,
                name ->
                        Database.open(
                                folder,
                                new DatabaseConfig(
                                        name, database.busyTimeout(), database.readers())));
    }

    @Override
    public synchronized void close() {
        transport.close();
        databases.values().forEach(Database::close);
    }
}
