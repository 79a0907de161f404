package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * The filters one describe call knows. Values of one filter are alternatives, filters narrow each other, and a name
 * that is not known is an error: to ignore it would make clients wait for ever.
 */
final class Filters<T> {

    // AWS's limit for one call.
    private static final int MOST_VALUES = 200;

    private final Map<String, Function<T, Collection<String>>> known = new LinkedHashMap<>();
    private @Nullable Function<T, Map<String, String>> tags;

    /** A filter on one value, given as AWS writes it (enums as wire values, booleans as true and false). */
    Filters<T> on(String name, Function<T, @Nullable Object> value) {
        return onEach(name, row -> {
            Object found = value.apply(row);
            return found == null ? List.of() : List.of(found.toString());
        });
    }

    Filters<T> onEach(String name, Function<T, Collection<String>> values) {
        known.put(name, values);
        return this;
    }

    /** A second name for a filter, as AWS has kept some in camel case. */
    Filters<T> alias(String alias, String name) {
        Function<T, Collection<String>> values = known.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no filter " + name);
        }
        known.put(alias, values);
        return this;
    }

    /** A filter that AWS documents for something that rows here never have. */
    Filters<T> never(String... names) {
        for (String name : names) {
            known.put(name, row -> List.of());
        }
        return this;
    }

    Filters<T> tagged(Function<T, Map<String, String>> tags) {
        this.tags = tags;
        return onEach("tag-key", row -> tags.apply(row).keySet());
    }

    List<T> narrow(List<T> rows, List<Filter> filters) {
        if (filters.stream().mapToInt(filter -> filter.values().size()).sum() > MOST_VALUES) {
            throw AwsError.of(
                    "FilterLimitExceeded",
                    "The maximum number of filter values specified on a single call is " + MOST_VALUES);
        }
        Predicate<T> all = row -> true;
        for (Filter filter : filters) {
            all = all.and(predicate(filter));
        }
        return rows.stream().filter(all).toList();
    }

    private Predicate<T> predicate(Filter filter) {
        Function<T, Collection<String>> values = values(filter.name());
        List<Glob> wanted = filter.values().stream().map(Glob::new).toList();
        return row ->
                values.apply(row).stream().anyMatch(value -> wanted.stream().anyMatch(glob -> glob.matches(value)));
    }

    private Function<T, Collection<String>> values(@Nullable String name) {
        Function<T, Map<String, String>> tagged = tags;
        if (name != null && name.startsWith("tag:") && tagged != null) {
            String key = name.substring("tag:".length());
            return row -> {
                String value = tagged.apply(row).get(key);
                return value == null ? List.of() : List.of(value);
            };
        }
        Function<T, Collection<String>> values = name == null ? null : known.get(name);
        if (values == null) {
            throw Parameters.invalid("The filter '" + name + "' is invalid");
        }
        return values;
    }
}
