package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * Looks for members that AWS's models require and a request lacks. The SDK does not keep which these are: they are in
 * {@code sandbox/required}, by operation, and behind a dot by the structures in requests.
 */
final class Required {

    private static final Map<String, Required> BY_SERVICE = new ConcurrentHashMap<>();

    private final Map<String, List<String>> members;

    private Required(Map<String, List<String>> members) {
        this.members = members;
    }

    static Required of(Service service) {
        return BY_SERVICE.computeIfAbsent(service.name(), Required::read);
    }

    private static Required read(String service) {
        String file = "/sandbox/required/" + service + ".txt";
        try (InputStream in = Required.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            Map<String, List<String>> members = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(": ") && !line.startsWith("#"))
                    .map(line -> line.split(": "))
                    .forEach(line -> members.put(line[0].toLowerCase(Locale.ROOT), List.of(line[1].split(" "))));
            return new Required(members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws dev.gatehouse.sandbox.AwsError in the service's own words */
    void check(String operation, SdkPojo request, Refusals refusals) {
        check(operation, request, "", refusals);
    }

    private void check(String structure, SdkPojo pojo, String prefix, Refusals refusals) {
        List<String> required = members.getOrDefault(structure.toLowerCase(Locale.ROOT), List.of());
        for (SdkField<?> field : pojo.sdkFields()) {
            String path = prefix + lowered(field.memberName());
            Object value = field.getValueOrDefault(pojo);
            if (required.contains(field.memberName()) && isMissing(value)) {
                throw refusals.missing(path, field.locationName());
            }
            checkInside(value, path, refusals);
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList;
    }

    private void checkInside(@Nullable Object value, String path, Refusals refusals) {
        if (value instanceof SdkPojo pojo) {
            check("." + pojo.getClass().getSimpleName(), pojo, path + ".", refusals);
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof SdkPojo pojo) {
                    String at = path + "." + (i + 1) + ".member.";
                    check("." + pojo.getClass().getSimpleName(), pojo, at, refusals);
                }
            }
        }
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
