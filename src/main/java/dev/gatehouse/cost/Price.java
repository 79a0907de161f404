package dev.gatehouse.cost;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What AWS takes for something in one Region, without tax and without free tiers.
 *
 * @param key what it is for, such as {@code nat-gateway}; its name is the message {@code price.<key>}
 * @param asOf when this was the price
 */
public record Price(String key, Unit unit, String region, BigDecimal usd, YearMonth asOf, String source) {

    /** What is counted. */
    public enum Unit {
        HOUR,
        GB
    }
}
