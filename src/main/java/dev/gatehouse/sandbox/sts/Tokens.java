package dev.gatehouse.sandbox.sts;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.gateway.Caller;
import dev.gatehouse.sandbox.gateway.Session;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who is calling, and how to call as somebody else. */
final class Tokens {

    private static final Pattern ROLE =
            Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:[\\w+=,.@/-]*/)?([\\w+=,.@-]+)");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int HOUR = 3600;

    private final Cloud cloud;
    private final Table<Session> sessions;

    Tokens(Cloud cloud, Table<Session> sessions) {
        this.cloud = cloud;
        this.sessions = sessions;
    }

    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request, Caller caller) {
        return GetCallerIdentityResponse.builder()
                .account(caller.account())
                .arn(caller.arn())
                .userId(caller.userId())
                .build();
    }

    public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
        Matcher role = role(request.roleArn());
        String name = sessionName(request.roleSessionName());
        Duration duration = duration(request.durationSeconds());
        String roleId = cloud.newKey("AROA", 21) + ":" + name;
        Session session = new Session(
                cloud.newKey("ASIA", 20),
                cloud.newKey("FwoGZXIvYXdzE", 200),
                role.group(1),
                "arn:aws:sts::" + role.group(1) + ":assumed-role/" + role.group(2) + "/" + name,
                roleId,
                cloud.now().plus(duration));
        sessions.put(session.accessKeyId(), session);
        return AssumeRoleResponse.builder()
                .assumedRoleUser(user -> user.arn(session.arn()).assumedRoleId(roleId))
                .credentials(credentials -> credentials
                        .accessKeyId(session.accessKeyId())
                        .secretAccessKey(cloud.newKey("", 40))
                        .sessionToken(session.sessionToken())
                        .expiration(session.expires()))
                .sourceIdentity(request.sourceIdentity())
                .build();
    }

    private static Matcher role(@Nullable String arn) {
        if (arn == null) {
            throw violated("null", "roleArn", "Member must not be null");
        }
        Matcher role = ROLE.matcher(arn);
        if (!role.matches()) {
            throw AwsError.of("ValidationError", arn + " is invalid");
        }
        return role;
    }

    private static String sessionName(@Nullable String name) {
        if (name == null) {
            throw violated("null", "roleSessionName", "Member must not be null");
        }
        if (!SESSION_NAME.matcher(name).matches()) {
            throw violated(
                    "'" + name + "'",
                    "roleSessionName",
                    "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        }
        return name;
    }

    private static Duration duration(@Nullable Integer seconds) {
        int asked = seconds == null ? HOUR : seconds;
        if (asked < 900) {
            throw violated("'" + asked + "'", "durationSeconds", "Member must have value greater than or equal to 900");
        }
        if (asked > 12 * HOUR) {
            throw violated("'" + asked + "'", "durationSeconds", "Member must have value less than or equal to 43200");
        }
        return Duration.ofSeconds(asked);
    }

    private static AwsError violated(String value, String member, String constraint) {
        return AwsError.of(
                "ValidationError",
                "1 validation error detected: Value " + value + " at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }
}
