package dev.gatehouse.sandbox.cloudtrail;

import dev.gatehouse.sandbox.Performed;
import dev.gatehouse.sandbox.gateway.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an event as trails keep it. */
final class EventWriter {

    /** Where a service's events do not bear its name in credential scopes. */
    private static final Map<String, String> SOURCES = Map.of("email", "ses");

    private final String region;
    private final Instant at;
    private final Performed done;

    EventWriter(String region, Instant at, Performed done) {
        this.region = region;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
        this.done = done;
    }

    EventRow event(String id) {
        String source = SOURCES.getOrDefault(done.service(), done.service()) + ".amazonaws.com";
        return new EventRow(
                id,
                done.operation(),
                source,
                at,
                user(done.caller().arn()),
                done.accessKey(),
                Touching.of(done.service(), done.request(), done.response()),
                JsonMapper.shared().writeValueAsString(tree(id, source)));
    }

    private Map<String, Object> tree(String id, String source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("eventVersion", "1.11");
        tree.put("userIdentity", identity());
        tree.put("eventTime", at.toString());
        tree.put("eventSource", source);
        tree.put("eventName", done.operation());
        tree.put("awsRegion", region);
        tree.put("sourceIPAddress", "127.0.0.1");
        tree.put("userAgent", done.userAgent());
        tree.put("requestParameters", Members.of(done.request()));
        tree.put("requestID", done.requestId());
        tree.put("eventID", id);
        tree.put("readOnly", false);
        tree.put("eventType", "AwsApiCall");
        tree.put("managementEvent", true);
        tree.put("recipientAccountId", done.caller().account());
        tree.put("eventCategory", "Management");
        return tree;
    }

    private Map<String, Object> identity() {
        Caller caller = done.caller();
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", caller.arn().contains(":assumed-role/") ? "AssumedRole" : "IAMUser");
        identity.put("principalId", caller.userId());
        identity.put("arn", caller.arn());
        identity.put("accountId", caller.account());
        identity.put("accessKeyId", done.accessKey());
        if (!caller.arn().contains(":assumed-role/")) {
            identity.put("userName", user(caller.arn()));
        }
        return identity;
    }

    /** The user's name, or that of a role's session. */
    private static String user(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
