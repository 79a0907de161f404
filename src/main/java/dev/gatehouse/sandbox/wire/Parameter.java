package dev.gatehouse.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node of the tree that dotted parameter names such as {@code Filter.1.Value.2} spell. */
final class Parameter {

    private final String path;
    private final Map<String, Parameter> children = new LinkedHashMap<>();
    private @Nullable String text;
    private boolean read;

    private Parameter(String path) {
        this.path = path;
    }

    static Parameter tree(Map<String, String> parameters, Predicate<String> wanted) {
        Parameter root = new Parameter("");
        parameters.forEach((name, text) -> {
            if (wanted.test(name)) {
                root.descend(name).text = text;
            }
        });
        root.read = true;
        return root;
    }

    private Parameter descend(String name) {
        Parameter at = this;
        for (String segment : name.split("\\.", -1)) {
            String prefix = at.path.isEmpty() ? "" : at.path + ".";
            at = at.children.computeIfAbsent(segment, s -> new Parameter(prefix + s));
        }
        return at;
    }

    String path() {
        return path;
    }

    /** A child that some field of the request asked for; it counts as known from now on. */
    Optional<Parameter> child(String segment) {
        Parameter child = children.get(segment);
        if (child == null) {
            return Optional.empty();
        }
        child.read = true;
        return Optional.of(child);
    }

    /** The text, which is empty where only deeper names were sent. */
    String text() {
        return text == null ? "" : text;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** The numbered children in the order of their numbers; AWS does not mind gaps. */
    List<Parameter> items() {
        TreeMap<Integer, Parameter> numbered = new TreeMap<>();
        children.forEach((segment, child) -> {
            if (segment.length() < 9 && !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9')) {
                child.read = true;
                numbered.put(Integer.valueOf(segment), child);
            }
        });
        return List.copyOf(numbered.values());
    }

    /** The path of the first name that no field asked for. */
    Optional<String> firstUnread() {
        if (!read) {
            return Optional.of(path);
        }
        return children.values().stream()
                .flatMap(child -> child.firstUnread().stream())
                .findFirst();
    }
}
