package dev.gatehouse.web.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * How long AWS usually takes, as was observed at some time: every {@code expectations/*.csv}, so that a new kind brings
 * its own. What nobody observed is unknown.
 */
@Component
public class Expectations {

    private static final int COLUMNS = 4;

    private final Map<String, Expected> known = new HashMap<>();

    /** What is done to a resource. */
    public enum Deed {
        CREATE,
        CHANGE,
        DELETE
    }

    /** How long it took when it was observed. */
    public record Expected(Duration duration, YearMonth asOf) {}

    public Expectations() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:expectations/*.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(this::read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("not an expectation: " + line);
        }
        Deed deed = Deed.valueOf(cells[1].toUpperCase(Locale.ROOT));
        known.put(
                key(cells[0], deed),
                new Expected(Duration.ofSeconds(Long.parseLong(cells[2])), YearMonth.parse(cells[3])));
    }

    public Optional<Expected> of(String kind, Deed deed) {
        return Optional.ofNullable(known.get(key(kind, deed)));
    }

    private static String key(String kind, Deed deed) {
        return kind + " " + deed;
    }
}
