package dev.gatehouse.sandbox.gateway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One way in which AWS as a whole is hard to live with, for as long as {@link Hostility} lasts. */
public enum Hardship {
    /** Calls beyond AWS's allowances are refused. */
    THROTTLING,
    /** Now and then a call is answered with a 500 or 503, before it had its effect or after. */
    SERVER_ERRORS,
    /** Now and then a connection is cut, more often after the effect than before. */
    LOST_REPLIES,
    /** Reading calls see things as they were up to a minute ago. */
    STALE_READS,
    /** Lists come in the smallest pages that the service has, also where nobody asked for pages. */
    SMALL_PAGES,
    /** What is deleted takes three times as long as on AWS to go. */
    SLOW_DELETES,
    /** Network interfaces of services outlive them for minutes. */
    LINGERING_INTERFACES,
    /** Now and then there is no capacity for what is to be launched. */
    CAPACITY,
    /** Now and then the account has reached a quota. */
    QUOTAS,
    /** The caller lacks the permission for one operation. */
    PERMISSION;

    /** As people write it: {@code small-pages}. */
    @JsonValue
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of that title */
    @JsonCreator
    public static Hardship of(String title) {
        return Arrays.stream(values())
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no hardship " + title + "; there are " + String.join(", ", titles())));
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Hardship::title).toList();
    }
}
