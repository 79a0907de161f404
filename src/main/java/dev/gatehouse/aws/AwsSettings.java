package dev.gatehouse.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which AWS the server talks to; never chosen by a person using the panel.
 *
 * @param endpoint an AWS-compatible endpoint to use instead of AWS; without it and without {@code real} the built-in
 *     sandbox answers
 * @param real whether to use AWS itself, with the credentials the machine offers
 * @param callTimeout after which a call counts as unanswered
 * @param staleWindow for how long AWS may not yet show what it has made
 * @param share how much of what AWS allows an account the panel takes at the most
 * @param paced whether to keep to that share from the first call also where it is not AWS that answers
 * @param patience for how long a call may wait for its turn; what would wait longer is tried again later
 */
@ConfigurationProperties("gatehouse.aws")
public record AwsSettings(
        @Nullable URI endpoint,
        @DefaultValue("false") boolean real,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("60s") Duration staleWindow,
        @DefaultValue("0.5") double share,
        @DefaultValue("false") boolean paced,
        @DefaultValue("1s") Duration patience) {

    boolean keepsBudget() {
        return real || paced;
    }
}
