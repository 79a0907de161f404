package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/** Says whose a request is. An access key that is an account's number belongs to that account, as other emulators do. */
final class Callers {

    static final String DEFAULT_ACCOUNT = "123456789012";

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    /** The SDK's metadata would say which Regions are AWS's public ones, and take a third of the start-up time for it. */
    private static final Pattern PUBLIC_REGION = Pattern.compile("(?!cn-)[a-z]{2}-[a-z]+-\\d");

    private static final Set<String> REGIONS = Region.regions().stream()
            .map(Region::id)
            .filter(PUBLIC_REGION.asMatchPredicate())
            .collect(Collectors.toUnmodifiableSet());

    private final Table<Session> sessions;

    Callers(Table<Session> sessions) {
        this.sessions = sessions;
    }

    /** @throws dev.gatehouse.sandbox.AwsError as the service words it, if nobody is there or may not call there */
    Caller identify(Optional<Credential> credential, Refusals refusals, Instant now) {
        Credential given = credential.orElseThrow(refusals::unsigned);
        if (!REGIONS.contains(given.region())) {
            throw refusals.unknownRegion(given.region());
        }
        if (given.accessKeyId().startsWith("ASIA")) {
            return session(given, refusals, now);
        }
        String account = ACCOUNT.matcher(given.accessKeyId()).matches() ? given.accessKeyId() : DEFAULT_ACCOUNT;
        return new Caller(
                account,
                given.region(),
                "arn:aws:iam::" + account + ":user/sandbox",
                "AIDASANDBOX" + account.substring(2));
    }

    private Caller session(Credential given, Refusals refusals, Instant now) {
        Session session = sessions.get(given.accessKeyId())
                .filter(known -> given.sessionToken().equals(Optional.of(known.sessionToken())))
                .orElseThrow(refusals::unknownCredentials);
        if (!now.isBefore(session.expires())) {
            throw refusals.expiredCredentials();
        }
        return new Caller(session.account(), given.region(), session.arn(), session.userId());
    }
}
