package dev.gatehouse.kinds.userdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The scripts of the parts, by version; those of a version that was released are never edited. */
final class Parts {

    static final int NEWEST = 1;

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Parts() {}

    static boolean isKnown(int version) {
        return version >= 1 && version <= NEWEST;
    }

    static String script(int version, String part) {
        return READ.computeIfAbsent("/userdata/" + version + "/" + part + ".sh", Parts::read);
    }

    private static String read(String path) {
        try (InputStream file = Objects.requireNonNull(Parts.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
