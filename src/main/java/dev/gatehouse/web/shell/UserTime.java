package dev.gatehouse.web.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes times for whoever is reading, as {@code #time} in templates: their zone, their language. */
@Component
public class UserTime {

    private final Clock clock;

    UserTime(Clock clock) {
        this.clock = clock;
    }

    /** To the second and with the zone: {@code 20 Nov 2026, 14:03:09 KST}. */
    public String exact(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM), instant) + " "
                + zoneName(instant);
    }

    public String date(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), instant);
    }

    /** For {@code <time datetime>}: in UTC, to the millisecond. */
    public String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public Duration since(Instant instant) {
        return Duration.between(instant, clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        TimeZone zone = LocaleContextHolder.getTimeZone();
        return zone.toZoneId();
    }

    private String zoneName(Instant instant) {
        return DateTimeFormatter.ofPattern("zzz", locale()).format(instant.atZone(zone()));
    }

    private String format(DateTimeFormatter style, Instant instant) {
        return style.withLocale(locale()).format(instant.atZone(zone()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
