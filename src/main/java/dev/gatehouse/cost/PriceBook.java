package dev.gatehouse.cost;

import dev.gatehouse.cost.Price.Unit;
import dev.gatehouse.net.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All prices there are: every {@code prices/*.csv}, so that a new kind brings its prices by a file of its own. */
@Component
public class PriceBook {

    private static final int COLUMNS = 6;

    private final List<Price> prices;

    PriceBook() {
        this(read());
    }

    PriceBook(List<Price> prices) {
        this.prices = List.copyOf(prices);
    }

    List<Price> prices() {
        return prices;
    }

    /** What an hour of it costs in the Region; empty if the book does not say. */
    public Optional<Price> hourly(String key, Region region) {
        return prices.stream()
                .filter(price -> price.unit() == Unit.HOUR && price.key().equals(key))
                .filter(price -> price.region().equals(region.id()))
                .findFirst();
    }

    /** What is billed by the GB of traffic for it, on top of its hours: the prices whose key is {@code <key>:…}. */
    public List<Price> traffic(String key, Region region) {
        return prices.stream()
                .filter(price -> price.unit() == Unit.GB && price.key().startsWith(key + ":"))
                .filter(price -> price.region().equals(region.id()))
                .toList();
    }

    private static List<Price> read() {
        try {
            List<Price> read = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:prices/*.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(PriceBook::price)
                        .forEach(read::add);
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Price price(String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("not a price: " + line);
        }
        return new Price(
                cells[0],
                Unit.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                new BigDecimal(cells[3]),
                YearMonth.parse(cells[4]),
                cells[5]);
    }
}
