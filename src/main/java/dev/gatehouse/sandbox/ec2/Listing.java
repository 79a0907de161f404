package dev.gatehouse.sandbox.ec2;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/** The way of a describe call from the rows that are there to the page that is answered: ids, then filters, then pages. */
final class Listing<T> {

    private final Ids noun;
    private final Supplier<List<T>> rows;
    private final Function<T, String> id;
    private final Filters<T> filters;
    private final Pages pages;
    private final boolean checksForm;

    /** Most describe calls answer that a malformed id is unknown. */
    Listing(Ids noun, Supplier<List<T>> rows, Function<T, String> id, Filters<T> filters, Pages pages) {
        this(noun, rows, id, filters, pages, false);
    }

    private Listing(
            Ids noun,
            Supplier<List<T>> rows,
            Function<T, String> id,
            Filters<T> filters,
            Pages pages,
            boolean checksForm) {
        this.noun = noun;
        this.rows = rows;
        this.id = id;
        this.filters = filters;
        this.pages = pages;
        this.checksForm = checksForm;
    }

    /** Some, such as {@code DescribeSecurityGroups}, answer that it is malformed. */
    Listing<T> checkingForm() {
        return new Listing<>(noun, rows, id, filters, pages, true);
    }

    Pages.Page<T> page(
            List<String> ids, List<Filter> wanted, @Nullable Integer maxResults, @Nullable String nextToken) {
        return pages.page(filters.narrow(named(ids), wanted), id, maxResults, nextToken);
    }

    private List<T> named(List<String> ids) {
        if (checksForm) {
            ids.forEach(noun::check);
        }
        List<T> all = rows.get();
        if (ids.isEmpty()) {
            return all;
        }
        Map<String, T> byId = all.stream().collect(Collectors.toMap(id, Function.identity()));
        return new LinkedHashSet<>(ids).stream().map(one -> present(byId, one)).toList();
    }

    private T present(Map<String, T> byId, String wanted) {
        T row = byId.get(wanted);
        if (row == null) {
            throw noun.missing(wanted);
        }
        return row;
    }
}
