package dev.gatehouse.sandbox.traits;

import dev.gatehouse.sandbox.AwsError;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Daily windows such as {@code 03:00-03:30} and weekly ones such as {@code sun:05:00-sun:05:30}, all in UTC. */
public final class Windows {

    private static final Pattern DAILY = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern WEEKLY = Pattern.compile("(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):([0-5]\\d)-"
            + "(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):([0-5]\\d)");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private Windows() {}

    /** A stretch of a week, in minutes from Monday 00:00. */
    private record Span(int start, int length) {

        boolean overlaps(Span other) {
            return Math.floorMod(other.start - start, WEEK) < length
                    || Math.floorMod(start - other.start, WEEK) < other.length;
        }
    }

    /** Minutes of a daily window, if it is one. */
    public static Optional<Integer> dailyLength(String window) {
        return daily(window).map(Span::length);
    }

    /** Minutes of a weekly window, if it is one. */
    public static Optional<Integer> weeklyLength(String window) {
        return weekly(window).map(Span::length);
    }

    /** As AWS stores weekly windows. */
    public static String canonical(String window) {
        return window.toLowerCase(Locale.ROOT);
    }

    public static boolean overlap(String daily, String weekly) {
        Span week = weekly(weekly).orElseThrow();
        Span day = daily(daily).orElseThrow();
        for (int i = 0; i < DAYS.size(); i++) {
            if (new Span(day.start() + i * DAY, day.length()).overlaps(week)) {
                return true;
            }
        }
        return false;
    }

    /** When a weekly window opens next. */
    public static Instant next(String weekly, Instant now) {
        int start = weekly(weekly).orElseThrow().start();
        ZonedDateTime time = now.atZone(ZoneOffset.UTC);
        LocalDate monday =
                time.toLocalDate().with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant open = monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(start, ChronoUnit.MINUTES);
        return open.isAfter(now) ? open : open.plus(7, ChronoUnit.DAYS);
    }

    /** @throws AwsError if it is neither */
    public static AwsError malformed(String kind, String window) {
        return AwsError.of("InvalidParameterValue", "Invalid " + kind + " window format: " + window);
    }

    private static Optional<Span> daily(String window) {
        Matcher matcher = DAILY.matcher(window);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = minutes(matcher, 1);
        return Optional.of(new Span(start, Math.floorMod(minutes(matcher, 3) - start, DAY)));
    }

    private static Optional<Span> weekly(String window) {
        Matcher matcher = WEEKLY.matcher(canonical(window));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = DAYS.indexOf(matcher.group(1)) * DAY + minutes(matcher, 2);
        int end = DAYS.indexOf(matcher.group(4)) * DAY + minutes(matcher, 5);
        return Optional.of(new Span(start, Math.floorMod(end - start, WEEK)));
    }

    private static int minutes(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
    }
}
