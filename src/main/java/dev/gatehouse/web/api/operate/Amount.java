package dev.gatehouse.web.api.operate;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something costs, without traffic.
 *
 * @param hourlyUsd dollars an hour of what has a known price
 * @param asOf month of the oldest price in it, such as {@code 2026-05}
 */
record Amount(
        BigDecimal hourlyUsd,
        BigDecimal monthlyUsd,
        @Nullable String asOf,
        List<Part> parts) {

    /**
     * One thing that is billed for one resource.
     *
     * @param price key in the price book
     * @param hourlyUsd left out if the price is not known
     */
    record Part(
            UUID resource,
            String kind,
            String name,
            String price,
            BigDecimal quantity,
            @Nullable BigDecimal hourlyUsd) {

        static Part of(Line line) {
            return new Part(
                    line.resource().value(),
                    line.kind(),
                    line.name(),
                    line.key(),
                    line.quantity(),
                    line.price() == null ? null : line.hourly());
        }
    }

    static Amount of(Bill bill) {
        return new Amount(
                bill.hourly(),
                bill.monthly(),
                bill.asOf().map(Object::toString).orElse(null),
                bill.lines().stream().map(Part::of).toList());
    }
}
