package dev.gatehouse.kinds;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** AWS's windows in UTC: a daily one such as {@code 17:00-17:30}, a weekly one such as {@code sun:18:00-sun:18:30}. */
public final class Windows {

    private static final String CLOCK = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final String DAY_NAME = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final Pattern DAILY = Pattern.compile(CLOCK + "-" + CLOCK);
    private static final Pattern WEEKLY = Pattern.compile(DAY_NAME + ":" + CLOCK + "-" + DAY_NAME + ":" + CLOCK);
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_A_WEEK = MINUTES_OF_A_DAY * DayOfWeek.values().length;

    private Windows() {}

    private record Stretch(int from, int minutes) {

        boolean meets(Stretch other) {
            return Math.floorMod(other.from - from, MINUTES_OF_A_WEEK) < minutes
                    || Math.floorMod(from - other.from, MINUTES_OF_A_WEEK) < other.minutes;
        }
    }

    /** As AWS writes it back. */
    public static String canonical(String window) {
        return window.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isDaily(String window, int atLeast) {
        return daily(window).filter(stretch -> stretch.minutes() >= atLeast).isPresent();
    }

    public static boolean isWeekly(String window, int atLeast) {
        return weekly(window).filter(stretch -> stretch.minutes() >= atLeast).isPresent();
    }

    /** Whether both are windows and meet on some day. */
    public static boolean overlap(String dailyWindow, String weeklyWindow) {
        Optional<Stretch> daily = daily(dailyWindow);
        Optional<Stretch> weekly = weekly(weeklyWindow);
        return daily.isPresent()
                && weekly.isPresent()
                && IntStream.range(0, DAYS.size())
                        .mapToObj(day -> new Stretch(
                                daily.get().from() + day * MINUTES_OF_A_DAY,
                                daily.get().minutes()))
                        .anyMatch(stretch -> stretch.meets(weekly.get()));
    }

    private static Optional<Stretch> daily(String window) {
        Matcher parts = DAILY.matcher(window);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = minutes(parts, 1);
        return Optional.of(new Stretch(from, Math.floorMod(minutes(parts, 3) - from, MINUTES_OF_A_DAY)));
    }

    private static Optional<Stretch> weekly(String window) {
        Matcher parts = WEEKLY.matcher(window);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = day(parts, 1) + minutes(parts, 2);
        int to = day(parts, 4) + minutes(parts, 5);
        return Optional.of(new Stretch(from, Math.floorMod(to - from, MINUTES_OF_A_WEEK)));
    }

    private static int day(Matcher parts, int group) {
        return DAYS.indexOf(parts.group(group)) * MINUTES_OF_A_DAY;
    }

    private static int minutes(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group)) * 60 + Integer.parseInt(parts.group(group + 1));
    }
}
