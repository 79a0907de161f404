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

    /** What it costs as long as it is there, in the Region; empty if the book does not say. */
    public Optional<Price> hourly(String key, Region region) {
        return of(key, region).filter(price -> price.unit().isByTime());
    }

    /** What is billed by use of what has this key, on top: every {@code <key>:…}, also where the Region has no price. */
    public List<Usage> usage(String key, Region region) {
        return prices.stream()
                .filter(price -> !price.unit().isByTime() && price.key().startsWith(key + ":"))
                .map(Price::key)
                .distinct()
                .map(one -> use(one, region))
                .toList();
    }

    public Usage use(String key, Region region) {
        return new Usage(key, of(key, region).orElse(null));
    }

    private Optional<Price> of(String key, Region region) {
        return prices.stream()
                .filter(price -> price.key().equals(key))
                .filter(price ->
                        price.region().equals(region.id()) || price.region().equals(Price.EVERYWHERE))
                .findFirst();
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
                Unit.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                cells[2],
                new BigDecimal(cells[3]),
                YearMonth.parse(cells[4]),
                cells[5]);
    }
}
