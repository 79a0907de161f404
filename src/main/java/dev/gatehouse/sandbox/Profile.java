package dev.gatehouse.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much time AWS's background work takes in a sandbox. */
public enum Profile {
    INSTANT(Durations.INSTANT),
    ACCELERATED(Durations.ACCELERATED),
    AWS_DURATIONS(Durations.AWS),
    /** As slow as AWS, and as hard to live with as it can be; see {@link #isHostile}. */
    HOSTILE(Durations.AWS);

    private final Durations durations;

    Profile(Durations durations) {
        this.durations = durations;
    }

    public Durations durations() {
        return durations;
    }

    /** Whether everything that can go wrong does now and then. */
    public boolean isHostile() {
        return this == HOSTILE;
    }

    /** As people write it: {@code aws-durations}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Profile> of(String title) {
        return Arrays.stream(values())
                .filter(profile -> profile.title().equals(title))
                .findFirst();
    }

    /** For messages: every title there is. */
    public static String titles() {
        return Arrays.stream(values()).map(Profile::title).collect(Collectors.joining(", "));
    }
}
