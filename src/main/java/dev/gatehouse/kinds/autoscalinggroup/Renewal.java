package dev.gatehouse.kinds.autoscalinggroup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of running instances when the launch template changes.
 *
 * @param minHealthy percent of the instances that serve meanwhile; only if they are renewed
 * @param warmup seconds until a new one counts; the grace period if left out, and only if they are renewed
 */
public record Renewal(
        How how, @Nullable Integer minHealthy, @Nullable Integer warmup) {

    public enum How {
        /** New ones take their places by and by. */
        GRADUALLY,
        /** They stay as they are, and new ones are of the new version. */
        LEFT_ALONE,
        /** The group is of an older version than its template, and nobody renews it at the moment. */
        BEHIND
    }

    private static final int MIN_HEALTHY = 90;

    public Renewal {
        boolean renewed = how != How.LEFT_ALONE;
        minHealthy = renewed ? Objects.requireNonNullElse(minHealthy, MIN_HEALTHY) : null;
        warmup = renewed ? warmup : null;
    }

    /** As AWS presets it. */
    public static final Renewal GRADUALLY = new Renewal(How.GRADUALLY, null, null);

    public static final Renewal LEFT_ALONE = new Renewal(How.LEFT_ALONE, null, null);

    boolean isGradual() {
        return how == How.GRADUALLY;
    }

    /** The same, of a group that is of an older version. */
    Renewal behind() {
        return new Renewal(How.BEHIND, minHealthy, warmup);
    }

    /** As it is kept in a tag, because AWS keeps it only of a renewal under way. */
    String mark() {
        String word =
                (how == How.LEFT_ALONE ? How.LEFT_ALONE : How.GRADUALLY).name().toLowerCase(Locale.ROOT);
        return (word + " " + Objects.requireNonNullElse(minHealthy, "") + " " + Objects.requireNonNullElse(warmup, ""))
                .strip();
    }

    /** What a mark says; a group without a sound one leaves its instances alone. */
    static Renewal read(@Nullable String mark) {
        String[] words = Objects.requireNonNullElse(mark, "").split(" ");
        boolean sound = words.length > 1 && Arrays.stream(words).skip(1).allMatch(word -> word.matches("\\d{1,6}"));
        return sound && words[0].equals("gradually")
                ? new Renewal(
                        How.GRADUALLY, Integer.valueOf(words[1]), words.length > 2 ? Integer.valueOf(words[2]) : null)
                : LEFT_ALONE;
    }
}
