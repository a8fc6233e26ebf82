// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Serves a folder of the class path, such as a built web front end. Unknown paths without a file
/// ending get `index.html`, so that the front end can have addresses of its own. Files below
/// `assets/` carry their hash in their name and are cached for good; all others are checked each
/// time. Nothing below `api/` is a file. The pages may load and call nothing but this service, and
/// run no inline script or style. Safe from any thread.
public final class StaticFiles {

    private static final String PAGE = "index.html";
    private static final Map<String, String> MEDIA_TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("map", "application/json"),
                    Map.entry("woff2", "font/woff2"));
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final String folder;
    private final Map<String, byte[]> cache = new ConcurrentHashMap<>();

    private StaticFiles(String folder) {
        this.folder = folder;
    }

    /// Serves the class path folder `folder` (without slashes at its ends) at every path of
    /// `router` that nothing else answers.
    public static void serve(String folder, Router router) {
        StaticFiles files = new StaticFiles(folder);
        router.get("/{file...}", files::answer);
    }

    private Response answer(Request request) {
        String path = request.pathValue("file");
        boolean isSafe =
                !path.startsWith("api/")
                        && List.of(path.split("/")).stream()
                                .noneMatch(part -> part.equals("..") || part.contains("\\"));
        if (!isSafe) {
            throw missing(request);
        }
        String ending = path.contains(".") ? path.substring(path.lastIndexOf('.') + 1) : "";
        String file = ending.isEmpty() ? PAGE : path;
        byte[] content = load(file).orElseThrow(() -> missing(request));
        String mediaType =
                MEDIA_TYPES.getOrDefault(
                        ending.isEmpty() ? "html" : ending, "application/octet-stream");
        String caching =
                path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
        return Response.bytes(200, mediaType, content)
                .withHeader("Cache-Control", caching)
                .withHeader("Content-Security-Policy", CONTENT_POLICY)
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("Referrer-Policy", "no-referrer");
    }

    /// Only files that exist are kept, so that invented paths cannot fill the memory.
    private Optional<byte[]> load(String file) {
        byte[] known = cache.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        String path = folder + "/" + file;
        try (InputStream stream = StaticFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            cache.put(file, content);
            return Optional.of(content);
        } catch (IOException problem) {
            throw new UncheckedIOException("class path file " + path + " is unreadable", problem);
        }
    }

    private static ProblemException missing(Request request) {
        return ProblemException.of(ProblemCode.UNKNOWN_PATH, "no file at " + request.path());
    }
}
