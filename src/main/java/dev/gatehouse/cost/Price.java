package dev.gatehouse.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * What AWS takes for something in one Region, without tax and without free tiers.
 *
 * @param key what it is for, such as {@code nat-gateway}; its name is the message {@code price.<key>}
 * @param region {@link #EVERYWHERE} if it is the same in all
 * @param asOf when this was the price
 */
public record Price(String key, Unit unit, String region, BigDecimal usd, YearMonth asOf, String source) {

    static final String EVERYWHERE = "global";

    private static final int DIGITS = 12;

    /** What is counted. */
    public enum Unit {
        HOUR,
        MONTH,
        /** Of traffic. */
        GB,
        /** Of what is kept. */
        GB_MONTH,
        /** Of what load balancers call their capacity. */
        LCU_HOUR;

        /** Whether it is billed for being there, whether it is used or not. */
        public boolean isByTime() {
            return this == HOUR || this == MONTH;
        }
    }

    /** Of what is billed by time. */
    public BigDecimal hourly() {
        return unit == Unit.MONTH ? usd.divide(Bill.HOURS, DIGITS, RoundingMode.HALF_UP) : usd;
    }

    public BigDecimal monthly() {
        return unit == Unit.MONTH ? usd : usd.multiply(Bill.HOURS);
    }
}
