package dev.gatehouse.cost;

import dev.gatehouse.resource.ResourceId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What some resources cost by the hour, without what is billed by use. */
public record Bill(List<Line> lines) {

    /** A month as AWS's own calculator counts it. */
    public static final BigDecimal HOURS = new BigDecimal(730);

    public static final Bill NOTHING = new Bill(List.of());

    public Bill {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Dollars an hour, of what has a known price. */
    public BigDecimal hourly() {
        return lines.stream().map(Line::hourly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal monthly() {
        return lines.stream().map(Line::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is billed at a price that the book does not know for its Region. */
    public List<Line> unknown() {
        return lines.stream().filter(line -> line.price() == null).toList();
    }

    /** The age of the oldest price in it. */
    public Optional<YearMonth> asOf() {
        return lines.stream()
                .map(Line::price)
                .flatMap(price -> price == null ? Stream.empty() : Stream.of(price))
                .map(Price::asOf)
                .min(Comparator.naturalOrder());
    }

    /** The part of it that is for these resources. */
    public Bill of(Collection<ResourceId> resources) {
        return new Bill(lines.stream()
                .filter(line -> resources.contains(line.resource()))
                .toList());
    }
}
