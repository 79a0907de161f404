package dev.gatehouse.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How things are watched.
 *
 * @param automatic whether looks are taken by themselves; tests tick by hand
 * @param pace how long what AWS said counts as news; without it a second with a sandbox, five seconds with AWS itself
 * @param resolver the name server that is asked, as {@code address:port}; without it the sandbox's, or the machine's own
 * @param lease for how long a page counts as watched after it was fetched, if it does not listen
 * @param kept how many points of each line are kept
 * @param patience for how long a look waits for AWS or a name server before it goes on with what it knows
 */
@ConfigurationProperties("gatehouse.watch")
public record WatchSettings(
        @DefaultValue("true") boolean automatic,
        @Nullable Duration pace,
        @Nullable String resolver,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1200") int kept,
        @DefaultValue("900ms") Duration patience) {

    private static final Duration OF_A_SANDBOX = Duration.ofSeconds(1);
    private static final Duration OF_AWS = Duration.ofSeconds(5);

    Duration pace(boolean simulated) {
        if (pace != null) {
            return pace;
        }
        return simulated ? OF_A_SANDBOX : OF_AWS;
    }
}
