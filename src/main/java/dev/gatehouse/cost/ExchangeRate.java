package dev.gatehouse.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dollar is in won, for orientation; AWS bills in dollars.
 *
 * @param krw won for one dollar; without a configured one, the closing rate in Seoul on 30 December 2025
 * @param asOf the day of that rate
 */
@ConfigurationProperties("gatehouse.cost.dollar")
public record ExchangeRate(
        @DefaultValue("1439") BigDecimal krw,
        @DefaultValue("2025-12-30") LocalDate asOf) {

    public BigDecimal won(BigDecimal usd) {
        return usd.multiply(krw);
    }
}
