package dev.gatehouse.cost;

import dev.gatehouse.resource.ResourceId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is billed for one resource.
 *
 * @param key of what is billed
 * @param price null if the book has none for this Region
 */
public record Line(
        ResourceId resource,
        String kind,
        String name,
        String key,
        BigDecimal quantity,
        @Nullable Price price) {

    /** Dollars an hour; nothing if the price is unknown. */
    public BigDecimal hourly() {
        return price == null ? BigDecimal.ZERO : price.hourly().multiply(quantity);
    }

    public BigDecimal monthly() {
        return price == null ? BigDecimal.ZERO : price.monthly().multiply(quantity);
    }
}
