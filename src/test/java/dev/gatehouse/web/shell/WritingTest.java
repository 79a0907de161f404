package dev.gatehouse.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** How times and amounts are written for whoever is reading. */
class WritingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:03:09.123456Z");

    private final UserTime time = new UserTime(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Money money = new Money();

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesTheReadersZoneAndLanguage() {
        reads(Locale.KOREAN, "Asia/Seoul");
        assertThat(time.exact(NOW)).isEqualTo("2026. 11. 20. 오후 2:03:09 KST");

        reads(Locale.ENGLISH, "America/New_York");
        assertThat(time.exact(NOW)).isEqualTo("Nov 20, 2026, 12:03:09\u202fAM EST");
        assertThat(time.date(NOW)).isEqualTo("Nov 20, 2026");
    }

    @Test
    void writesUtcForMachines() {
        reads(Locale.KOREAN, "Asia/Seoul");

        assertThat(time.machine(NOW)).isEqualTo("2026-11-20T05:03:09.123Z");
    }

    @Test
    void keepsTheDigitsThatMatter() {
        reads(Locale.ENGLISH, "UTC");

        assertThat(money.usd(new BigDecimal("43.07"))).isEqualTo("$43.07");
        assertThat(money.usd(new BigDecimal("0.0045"))).isEqualTo("$0.0045");
        assertThat(money.usd(BigDecimal.ZERO)).isEqualTo("$0.00");
        assertThat(money.usdPerHour(new BigDecimal("0.059"))).isEqualTo("$0.059");
        assertThat(money.usdPerHour(new BigDecimal("1.000"))).isEqualTo("$1.00");
    }

    @Test
    void writesBothCurrenciesInKorean() {
        reads(Locale.KOREAN, "Asia/Seoul");

        assertThat(money.usd(new BigDecimal("1234.5"))).isEqualTo("US$1,234.50");
        assertThat(money.krw(new BigDecimal("61234.4"))).isEqualTo("₩61,234");
    }

    private static void reads(Locale language, String zone) {
        LocaleContextHolder.setLocale(language);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(zone));
    }
}
