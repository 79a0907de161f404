package dev.gatehouse.web.api;

import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells long lists in parts. */
@Component
public class Listings {

    /** How many are told when nobody says. */
    public static final String USUAL = "50";

    private static final int MOST = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Problems problems;

    Listings(Problems problems) {
        this.problems = problems;
    }

    /** How many to look for: one more than is told, to know whether there are more. */
    public int toFind(int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid(problems.error("limit", "json.range", 1, MOST));
        }
        return limit + 1;
    }

    /** After what to look; null from the start. */
    public @Nullable String after(@Nullable String cursor) {
        return cursor == null
                ? null
                : Cursor.parse(cursor).orElseThrow(this::badCursor).after();
    }

    /** The same where lists go on after a number. */
    public @Nullable Long afterNumber(@Nullable String cursor) {
        String after = after(cursor);
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException nobodyGaveItOut) {
            throw badCursor();
        }
    }

    /** The same where lists go on after something with an id. */
    public @Nullable UUID afterId(@Nullable String cursor) {
        String after = after(cursor);
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException nobodyGaveItOut) {
            throw badCursor();
        }
    }

    private Rejected badCursor() {
        return invalid(problems.error("cursor", "json.cursor"));
    }

    private static Rejected invalid(dev.gatehouse.web.api.problem.Remark remark) {
        return new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(remark));
    }

    /**
     * A part of a list with the way to the next one.
     *
     * @param found as many as {@link #toFind} said, if there are so many
     * @param cursor after what the next part begins
     */
    public <T, V> ResponseEntity<Listing<V>> tell(
            List<T> found, int limit, Function<T, String> cursor, Function<T, V> view) {
        List<T> told = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.apply(told.getLast()) : null;
        return tell(told, next, view);
    }

    /** The same for what is found by pages. */
    public <T, V> ResponseEntity<Listing<V>> tellPages(
            int limit, @Nullable String cursor, Function<Pageable, Page<T>> find, Function<T, V> view) {
        toFind(limit);
        Long asked = afterNumber(cursor);
        int number = asked == null ? 0 : Math.clamp(asked, 0, LAST_PAGE);
        Page<T> page = find.apply(PageRequest.of(number, limit));
        return tell(page.getContent(), page.hasNext() ? Integer.toString(number + 1) : null, view);
    }

    private static <T, V> ResponseEntity<Listing<V>> tell(List<T> told, @Nullable String after, Function<T, V> view) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (after != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", new Cursor(after).text())
                    .build(true)
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(new Listing<>(told.stream().map(view).toList()));
    }
}
